import { clock, isNameable, localOf } from '@/lib/domain/local-time'
import type { Slot } from '@/lib/domain/slots'
import type { Booked } from '@/lib/engine/book-online'
import type { Held } from '@/lib/engine/held-place'
import type { FoundSlots } from '@/lib/engine/slots'
import { toInstant } from './instant'
import type { HoldJson, PublicBookingJson, PublicSlotJson } from './public-shapes'

/** The free times in this dialect; of an hour that the clocks repeat the first, as only that can be named. */
export const toPublicSlots = ({ slots, situation }: FoundSlots): PublicSlotJson[] => {
  const { profile, service } = situation
  return slots
    .filter(({ start }) => isNameable(start, profile.timezone))
    .map((slot) => toSlot(slot, profile.timezone, service.kind === 'rental'))
}

const toSlot = (slot: Slot, zone: string, isStay: boolean): PublicSlotJson => ({
  ...whenOf(slot, zone, isStay),
  operator_ids: slot.staffIds,
  seats_left: slot.left,
})

function whenOf({ start, end }: Pick<Slot, 'start' | 'end'>, zone: string, isStay: boolean) {
  const [from, to] = [localOf(start, zone), localOf(end, zone)]
  return {
    booking_date: from.date,
    start_time: clock(from.minute),
    end_time: clock(to.minute),
    checkout_date: isStay ? to.date : null,
    starts_at: toInstant(start),
    ends_at: toInstant(end),
  }
}

/** A hold as who keeps it sees it, so many seconds before it ends. */
export function toHold({ booking, seat }: Held, token: string, secondsLeft: number): HoldJson {
  const expires = new Date(seat?.holdExpiresAt ?? booking.holdExpiresAt ?? 0)
  return {
    token,
    expires_at: toInstant(expires),
    expires_in: secondsLeft,
    operator_id: booking.staffId,
    operator_name: booking.staffName,
    price: (seat ?? booking).price,
    currency: booking.currency.toLowerCase(),
  }
}

/**
 * What a visitor booked, and nothing of who else is there. Where several may have a place, its link goes to the address
 * alone: whether that address had a place already is nobody else's to see.
 */
export const toPublicBooking = ({ booking, seat }: Booked, manageUrl: string | null): PublicBookingJson => ({
  status: (seat ?? booking).status === 'confirmed' ? 'confirmed' : 'pending',
  product_id: booking.serviceId,
  product_name: booking.serviceName,
  operator_id: booking.staffId,
  operator_name: booking.staffName,
  location_id: booking.locationId,
  ...whenOf(
    { start: booking.startsAt.getTime(), end: booking.endsAt.getTime() },
    booking.timezone,
    booking.kind === 'rental',
  ),
  timezone: booking.timezone,
  price: (seat ?? booking).price,
  currency: booking.currency.toLowerCase(),
  manage_url: booking.kind === 'group' || booking.timeSlotId !== null ? null : manageUrl,
})
