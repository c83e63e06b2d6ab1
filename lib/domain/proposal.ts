import type { Kind } from './booking'
import { MINUTE } from './local-time'

export const proposalStates = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Another time that a visitor is asked to take. While it is open its place is kept for them, beside the booking's own. */
export interface Proposal {
  id: number
  bookingId: number
  kind: Kind
  visitorName: string
  serviceId: number
  staffId: number | null
  staffName: string | null
  startsAt: Date
  endsAt: Date
  timezone: string
  state: ProposalState
  /** What the business says to the visitor. */
  message: string | null
  /** Until when it can be answered. */
  expiresAt: Date
}

/** Until when both places are kept (ms): so many hours from now, but never beyond the earlier of both starts. */
export const expiryOf = (now: number, hours: number, starts: [number, number]): number =>
  Math.min(now + hours * 60 * MINUTE, ...starts)
