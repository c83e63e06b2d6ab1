import { lockBooking, readBooking } from '@/lib/db/booking-rows'
import { lockBookables } from '@/lib/db/locks'
import type { WriteTx } from '@/lib/db/transaction'
import type { LinkTarget } from '@/lib/db/visitor-link'
import { type Booking, isNameless, isNamelessSeat, type Participant } from '@/lib/domain/booking'
import { holds } from '@/lib/domain/status'
import { type LocalWish, placeOf } from './span'

/** A place somebody asks for on the public page. */
export interface OnlinePlace extends LocalWish {
  serviceId: number
  /** null: anyone who offers it. */
  staffId: number | null
  /** null: wherever it fits. */
  locationId?: number | null
}

/** A hold that has not ended: its booking, and in a class the one seat that is kept. */
export interface Held {
  booking: Booking
  seat: Participant | null
}

/**
 * Locks the place a hold keeps, together with the one that is asked for now, so that no lock is asked for out of order.
 * null: the hold has ended, and nothing is locked that would need to be.
 */
export async function lockHeld(tx: WriteTx, target: LinkTarget, wish: OnlinePlace): Promise<Held | null> {
  const { profileId, bookingId, seatId } = target
  const seen = await readBooking(tx, profileId, bookingId)
  if (!seen) return null
  const both = [seen, wish]
  await lockBookables(tx, profileId, {
    staff: both.map(({ staffId }) => staffId),
    services: both.flatMap(({ staffId, serviceId }) => (staffId === null ? [serviceId] : [])),
    concerned: both.map(({ serviceId }) => serviceId),
  })
  const booking = await lockBooking(tx, profileId, bookingId)
  if (!booking) return null
  if (seatId === null) return isNameless(booking) ? { booking, seat: null } : null
  // A class that was cancelled meanwhile keeps no seat.
  const seat = holds(booking.status) && booking.participants.find(({ id }) => id === seatId)
  return seat && isNamelessSeat(seat) ? { booking, seat } : null
}

/**
 * What a hold that lockHeld does not find any more has become for the visitor who asks, in the very place they ask for:
 * they pressed twice, or the answer was lost on its way. null: nothing of theirs.
 */
export async function becameOf(
  tx: WriteTx,
  { profileId, bookingId, seatId }: LinkTarget,
  wish: OnlinePlace & { visitor: { email: string | null } },
): Promise<Held | null> {
  const booking = await readBooking(tx, profileId, bookingId)
  if (!booking || !keeps({ booking }, wish)) return null
  const seat = booking.participants.find(({ id }) => id === seatId) ?? null
  if ((seatId === null) !== (seat === null) || !holds((seat ?? booking).status)) return null
  const email = seat ? seat.email : booking.visitorEmail
  return email !== null && email.toLowerCase() === wish.visitor.email?.toLowerCase()
    ? { booking, seat }
    : null
}

/** Whether a hold keeps the very place that is asked for. */
export function keeps({ booking }: Pick<Held, 'booking'>, wish: OnlinePlace): boolean {
  const place = placeOf(booking)
  return (
    place.serviceId === wish.serviceId &&
    place.date === wish.date &&
    (booking.kind === 'rental' ? place.checkoutDate === wish.checkoutDate : place.minute === wish.minute) &&
    (wish.staffId === null || wish.staffId === place.staffId) &&
    (wish.locationId == null || wish.locationId === booking.locationId)
  )
}
