import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Messages } from '@/messages/catalogues'

export type Seat = BookingJson['participants'][number]

type Done = keyof Messages['bookings']['seats']['done']

/** What can be done with a seat: it changes its status at once, or unfolds a form that asks first. */
export type SeatAction = { name: keyof Messages['bookings']['seats']['actions'] } & (
  | { status: 'confirmed' | 'completed' | 'no_show'; done: Done; unfolds?: never }
  | { unfolds: 'remove' | 'move'; status?: never }
)

type State = Seat['status'] | 'no_show'

const confirm: SeatAction = { name: 'confirm', status: 'confirmed', done: 'confirm' }
const noShow: SeatAction = { name: 'noShow', status: 'no_show', done: 'noShow' }
const back: SeatAction = { name: 'back', status: 'confirmed', done: 'back' }
const came: SeatAction = { name: 'came', status: 'confirmed', done: 'came' }
const move: SeatAction = { name: 'move', unfolds: 'move' }
const remove: SeatAction = { name: 'remove', unfolds: 'remove' }

const table: Record<State, SeatAction[]> = {
  pending: [confirm, move, remove],
  confirmed: [move, noShow, remove],
  completed: [noShow],
  cancelled: [back],
  no_show: [came],
}

/** What may be done with a participant in their state. */
export const seatActions = ({ status, no_show }: Seat): SeatAction[] => table[no_show ? 'no_show' : status]

/** A seat that is taken: nobody else has it. */
export const isTaken = ({ status }: Seat): boolean => status !== 'cancelled'
