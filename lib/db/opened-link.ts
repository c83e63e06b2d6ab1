import type { Booking, Participant } from '@/lib/domain/booking'
import { readBooking } from './booking-rows'
import type { Tx } from './transaction'
import { type LinkPurpose, type LinkTarget, readLink } from './visitor-link'

/** A visitor's own booking, or their own seat of a class. */
export interface Opened {
  profileId: number
  booking: Booking
  /** null: the booking has one visitor. */
  seat: Participant | null
}

/**
 * What a visitor's link opens now; null when it is not one of ours, of a former generation, or its booking is gone. A
 * seat that went to another class is opened where it is.
 */
export async function openLink(tx: Tx, purpose: LinkPurpose, token: string): Promise<Opened | null> {
  const target = readLink(purpose, token)
  if (!target) return null
  const bookingId = target.seatId === null ? target.bookingId : await classOf(tx, target)
  const booking = bookingId === null ? undefined : await readBooking(tx, target.profileId, bookingId)
  return booking ? openedIn(booking, target) : null
}

/** What of a booking a link's target opens, as openLink does; for one that was read under its lock. */
export function openedIn(booking: Booking, { profileId, seatId, linkVersion }: LinkTarget): Opened | null {
  const seat = booking.participants.find(({ id }) => id === seatId) ?? null
  // A class is nobody's own: only its seats are opened.
  if ((booking.kind === 'group') !== (seat !== null)) return null
  return (seat ?? booking).linkVersion === linkVersion ? { profileId, booking, seat } : null
}

async function classOf(tx: Tx, { profileId, seatId }: LinkTarget): Promise<number | null> {
  const [row] = await tx.query<{ bookingId: number }>(
    'class-of-seat',
    'SELECT booking_id AS "bookingId" FROM participant WHERE profile_id = $1 AND id = $2',
    [profileId, seatId],
  )
  return row?.bookingId ?? null
}
