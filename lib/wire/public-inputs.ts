import { z } from 'zod'
import { minuteOf } from '@/lib/domain/local-time'
import { isLocale } from '@/lib/domain/locale'
import type { OnlineWish } from '@/lib/engine/book-online'
import type { OnlinePlace } from '@/lib/engine/held-place'
import { date, email, id, int32, optional, orNull, phone, queryId, queryInt, text, time } from './fields'
import { inOrder, order } from './profile-inputs'

/** GET public/{slug}/availability. */
export const publicSlotsQuery = z
  .object({
    product_id: queryInt(1, int32),
    operator_id: optional(queryId),
    location_id: optional(queryId),
    date_from: optional(date),
    date_to: optional(date),
    nights: optional(queryInt(1, 366)),
  })
  .refine(inOrder, order)

const place = {
  product_id: id,
  operator_id: id.nullish(),
  location_id: id.nullish(),
  booking_date: date,
  start_time: time.nullish(),
  checkout_date: date.nullish(),
}
const token = text(200)

/** POST public/{slug}/holds; `replaces`: the hold that is given back for this one. */
export const newHold = z.object({ ...place, replaces: token.nullish() })

/** POST public/{slug}/bookings. */
export const newPublicBooking = z.object({
  ...place,
  hold: token.nullish(),
  visitor_name: text(200).trim().min(1, { error: 'Must not be empty.' }),
  visitor_email: z.string().trim().pipe(email),
  visitor_phone: orNull(phone),
  visitor_note: text(5000).nullish(),
  answers: z.record(text(60), text(2000)).default({}),
  locale: z
    .string()
    .max(35)
    .refine((tag) => isLocale(tag), { error: 'Must be a BCP 47 language tag.' })
    .nullish(),
  /** No person sees this field. */
  website: text(500).nullish(),
})

/** This dialect's words turned into the engine's. */
export const toOnlinePlace = (
  body: z.output<typeof newHold> | z.output<typeof newPublicBooking>,
): OnlinePlace => ({
  serviceId: body.product_id,
  staffId: body.operator_id ?? null,
  locationId: body.location_id ?? null,
  date: body.booking_date,
  minute: body.start_time ? minuteOf(body.start_time) : null,
  checkoutDate: body.checkout_date ?? null,
  duration: null,
})

export const toOnlineWish = (body: z.output<typeof newPublicBooking>, locale: string): OnlineWish => ({
  ...toOnlinePlace(body),
  visitor: {
    name: body.visitor_name,
    email: body.visitor_email,
    phone: body.visitor_phone ?? null,
    note: body.visitor_note ?? '',
  },
  answers: body.answers,
  locale: body.locale ?? locale,
})
