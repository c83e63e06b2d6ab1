import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { onlyOwn } from '@/lib/domain/permission'
import { missing, Refused } from '@/lib/domain/refusal'

/** The person a wish may be about: whoever was asked for, but for somebody confined to their own calendar only themselves. */
export function ownCalendar(actor: Actor, staffId: number | null): number | null {
  const own = onlyOwn(actor)
  if (own === null) return staffId
  if (staffId !== null && staffId !== own)
    throw new Refused('forbidden', 'You may only book into your own calendar.')
  return own
}

/** The booking, or the refusal for one that does not exist: the same for one this actor may not see. */
export function visible<Found extends Booking>(actor: Actor, booking: Found | undefined): Found {
  const own = onlyOwn(actor)
  if (!booking || (own !== null && booking.staffId !== own)) throw missing('Booking')
  return booking
}
