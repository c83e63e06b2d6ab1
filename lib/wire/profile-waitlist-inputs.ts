import { z } from 'zod'
import { minuteOf } from '@/lib/domain/local-time'
import { isLocale } from '@/lib/domain/locale'
import { waitStates } from '@/lib/domain/waitlist'
import type { WaitlistWish } from '@/lib/engine/join-waitlist'
import type { PlaceToOffer } from '@/lib/engine/offer-place'
import type { WaitlistFilter } from '@/lib/engine/waitlist'
import {
  commaList,
  date,
  email,
  id,
  int32,
  optional,
  orNull,
  queryId,
  queryInt,
  someOf,
  text,
  time,
} from './fields'

/** Who still waits, or decides about an offer. */
export const openStates = ['waiting', 'offered'] as const

/** GET waitlist: without a status, who still waits. */
export const waitlistQuery = z.object({
  status: commaList(optional(someOf(waitStates))),
  product_id: queryId,
  limit: optional(queryInt(1, 200)),
  offset: optional(queryInt(0, int32)),
})

export const toWaitlistFilter = (query: z.output<typeof waitlistQuery>): WaitlistFilter => ({
  states: query.status ?? openStates,
  serviceId: query.product_id ?? null,
  limit: query.limit ?? 50,
  offset: query.offset ?? 0,
})

/** POST waitlist, of the business and of the public page: somebody's wishes. */
export const newWaitlistEntry = z.object({
  product_id: id,
  operator_id: id.nullish(),
  date_from: date,
  date_to: date,
  /** Between which it should begin: from the first, and before the second. */
  time_from: orNull(time),
  time_to: orNull(time),
  nights: z.int().min(1).max(730).nullish(),
  visitor_name: text(200).trim().min(1, { error: 'Must not be empty.' }),
  visitor_email: z.string().trim().pipe(email),
  visitor_phone: orNull(text(50).trim()),
  visitor_note: orNull(text(2000).trim()),
  locale: orNull(z.string().max(35).refine(isLocale, { error: 'Must be a language as BCP 47.' })),
})

/** POST waitlist of the public page: a field that nobody sees is filled in by programs only. */
export const ownWaitlistEntry = newWaitlistEntry.extend({
  website: z.literal('', { error: 'Must stay empty.' }).optional(),
})

export const toWaitlistWish = (body: z.output<typeof newWaitlistEntry>): WaitlistWish => ({
  serviceId: body.product_id,
  staffId: body.operator_id ?? null,
  dateFrom: body.date_from,
  dateTo: body.date_to,
  fromMinute: body.time_from ? minuteOf(body.time_from) : 0,
  untilMinute: body.time_to ? minuteOf(body.time_to) : 1440,
  nights: body.nights ?? null,
  name: body.visitor_name,
  email: body.visitor_email,
  phone: body.visitor_phone ?? null,
  note: body.visitor_note ?? '',
  locale: body.locale ?? null,
})

/** POST waitlist/{id}/offer: a free time of the owner's choice. */
export const newOffer = z.object({
  booking_date: date,
  start_time: time.nullish(),
  checkout_date: date.nullish(),
  operator_id: id.nullish(),
})

export const toPlaceToOffer = (body: z.output<typeof newOffer>): PlaceToOffer => ({
  date: body.booking_date,
  minute: body.start_time ? minuteOf(body.start_time) : null,
  checkoutDate: body.checkout_date ?? null,
  staffId: body.operator_id ?? null,
})
