import type { Booking } from '@/lib/domain/booking'

/** What of a booking's place differs between two of its states, in a fact's words. */
export function differing(one: Booking, other: Booking) {
  const [before, after] = [placeWords(one), placeWords(other)]
  return { before: apart(before, after), after: apart(after, before) }
}

/** Those members of the one that the other has not, or has otherwise. */
export const apart = (
  one: Record<string, unknown>,
  other: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(one).filter(([key, value]) => other[key] !== value))

const placeWords = (booking: Booking): Record<string, unknown> => ({
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  staffId: booking.staffId,
  staffName: booking.staffName,
  locationId: booking.locationId,
  locationName: booking.locationName,
  serviceId: booking.serviceId,
  serviceName: booking.serviceName,
  price: booking.price,
  overbooked: booking.overbooked,
})
