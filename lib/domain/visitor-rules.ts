import type { Booking, Participant, Status } from './booking'
import { MINUTE } from './local-time'
import type { ProfileRules, VisitorMoves } from './situation'

type Ahead = Pick<Booking, 'startsAt' | 'status' | 'cancelDeadlineHours'>
type Seat = Pick<Participant, 'status'> | null

/** What has become of a visitor's booking; a seat ends as its class does, unless it ended otherwise before. */
export function visitStatus({ status }: Pick<Booking, 'status'>, seat: Seat): Status {
  if (!seat || seat.status === 'cancelled' || seat.status === 'no_show') return seat?.status ?? status
  const isOver = status === 'completed' || status === 'cancelled' || status === 'no_show'
  return isOver ? status : seat.status
}

/**
 * Until when (ms) its visitor may cancel or move a booking: so many real hours before it begins, however the clocks
 * change in between. What nobody has agreed to yet may be withdrawn until it would begin.
 */
export function visitorDeadline(booking: Ahead, seat: Seat): number {
  const hours = visitStatus(booking, seat) === 'confirmed' ? booking.cancelDeadlineHours : 0
  return booking.startsAt.getTime() - hours * 60 * MINUTE
}

/** Whether a booking stands: neither over nor called off. */
export const isOpen = (status: Status): boolean =>
  status === 'reserved' || status === 'pending' || status === 'confirmed'

/** What the visitor of a booking may do about it at a moment (ms). */
export interface VisitorChoices {
  cancel: boolean
  /** Choose another time, ask for one, or neither. */
  move: Exclude<VisitorMoves, 'no'> | null
  contact: boolean
}

/** What is allowed to the visitor now, by the deadline and by what the business wants of moves. */
export function visitorChoices(
  booking: Ahead,
  seat: Seat,
  { moves, now }: { moves: VisitorMoves; now: number },
): VisitorChoices {
  const status = visitStatus(booking, seat)
  const isAhead = isOpen(status) && now < booking.startsAt.getTime()
  const inTime = isAhead && now <= visitorDeadline(booking, seat)
  return {
    cancel: inTime,
    move: inTime && status !== 'reserved' && moves !== 'no' ? moves : null,
    contact: isAhead,
  }
}

/** A visitor's booking, or their seat of a class, as their own page shows it. */
export interface VisitorBooking {
  profileId: number
  profile: ProfileRules
  booking: Booking
  /** null: the booking has one visitor. */
  seat: Participant | null
  status: Status
  choices: VisitorChoices
  /** Until when they may cancel or move it. */
  deadline: Date
  now: Date
}
