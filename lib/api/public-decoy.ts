import type { Actor } from '@/lib/domain/actor'
import { clock } from '@/lib/domain/local-time'
import { invalid } from '@/lib/domain/refusal'
import type { OnlineWish } from '@/lib/engine/book-online'
import { onlineSlots } from '@/lib/engine/slots'
import { toPublicSlots } from '@/lib/wire/public-booking'
import type { PublicBookingJson } from '@/lib/wire/public-shapes'

/** What a program that was caught is answered: its wish as if it had been booked, without a link to anything. */
export async function wouldBe({ profileId }: Actor, wish: OnlineWish): Promise<PublicBookingJson> {
  const { serviceId, staffId, date } = wish
  const found = await onlineSlots(profileId, { serviceId, staffId, dateFrom: date, dateTo: date })
  const all = toPublicSlots(found)
  const slot = all.find(({ start_time }) => start_time === clock(wish.minute ?? 0)) ?? all[0]
  if (!slot) throw invalid('startTime', 'This time is not free.')
  const { operator_ids: _, seats_left: __, ...when } = slot
  const { service, profile } = found.situation
  return {
    status: 'confirmed',
    product_id: service.id,
    product_name: service.name,
    operator_id: staffId,
    operator_name: null,
    location_id: wish.locationId ?? null,
    ...when,
    timezone: profile.timezone,
    price: service.price,
    currency: service.currency.toLowerCase(),
    manage_url: null,
  }
}
