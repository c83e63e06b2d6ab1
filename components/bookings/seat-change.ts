import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Seat } from './seat-actions'
import type { Change } from './use-change'

/** What a form below a seat gets: it asks, and then acts or leaves. */
export interface SeatFormProps {
  seat: Seat
  booking: BookingJson
  busy: boolean
  onAct: (change: Change) => void
  onLeave: () => void
}

/** A change of one seat, as its booking's endpoints take it. */
export const seatChange = (seat: Seat, path: '/status' | '/move', body: object, done: string): Change => ({
  method: 'PUT',
  path: `/participants/${seat.id}${path}`,
  body,
  done,
})
