import type { Participant } from './booking'
import { holds } from './status'

/** How many take part in a class: not those who left, and not yet those for whom a seat is only kept. */
export const classSize = ({ participants }: { participants: Pick<Participant, 'status'>[] }): number =>
  participants.filter(({ status }) => holds(status) && status !== 'reserved').length
