import { z } from 'zod'
import { kinds } from '@/lib/domain/booking'
import { isZone } from '@/lib/domain/local-time'
import { isLocale } from '@/lib/domain/locale'
import { setupSteps } from '@/lib/domain/setup-step'
import { visitorMoves } from '@/lib/domain/situation'
import {
  commaList,
  currency,
  date,
  duration,
  email,
  id,
  int32,
  optional,
  orNull,
  queryId,
  queryInt,
  text,
  time,
  yesOrNo,
} from './fields'
import { customerOrders } from './profile-customer-orders'
import { profileStatuses } from './profile-status'

const visitor = {
  visitor_name: text(200).trim().min(1, { error: 'Must not be empty.' }),
  visitor_email: orNull(email),
  visitor_phone: orNull(text(50).trim()),
  visitor_note: text(5000).nullish(),
  internal_note: text(5000).nullish(),
  price: z.int().min(0).max(int32).nullish(),
  currency: currency.nullish(),
}

/** POST bookings (seed 000, "Create a booking as the owner"). */
export const newBooking = z.object({
  product_id: id,
  operator_id: id.nullish(),
  location_id: id.nullish(),
  booking_date: date,
  start_time: time.nullish(),
  checkout_date: date.nullish(),
  duration_minutes: duration.nullish(),
  ...visitor,
  status: z.enum(['pending', 'confirmed']).default('confirmed'),
  send_notification: z.boolean().default(true),
  override: z.boolean().default(false),
})

/** PUT bookings/{id}/reschedule: an absent key keeps its value. */
export const newPlace = z.object({
  booking_date: date.optional(),
  start_time: time.optional(),
  checkout_date: date.nullish(),
  duration_minutes: duration.optional(),
  product_id: id.optional(),
  operator_id: id.nullable().optional(),
  location_id: id.nullable().optional(),
  send_notification: z.boolean().default(true),
  override: z.boolean().default(false),
})

/** PUT bookings/{id}/status. */
export const newStatus = z
  .object({
    status: z.enum(profileStatuses),
    reason: text(2000).nullish(),
    no_show: z.boolean().optional(),
    send_notification: z.boolean().default(true),
    override: z.boolean().default(false),
  })
  .refine(({ status, no_show }) => !no_show || status === 'cancelled', {
    path: ['no_show'],
    error: 'Goes with the status “cancelled” only.',
  })

const elsewhere = (where: string) =>
  z.undefined({ error: `Is not changed here: use PUT …/${where}.` }).optional()

/** PATCH bookings/{id}: details; time and status have doors of their own. */
export const amendment = z.object({
  ...visitor,
  visitor_name: visitor.visitor_name.optional(),
  complaint: z.boolean().optional(),
  status: elsewhere('status'),
  no_show: elsewhere('status'),
  booking_date: elsewhere('reschedule'),
  start_time: elsewhere('reschedule'),
  checkout_date: elsewhere('reschedule'),
  duration_minutes: elsewhere('reschedule'),
  product_id: elsewhere('reschedule'),
  operator_id: elsewhere('reschedule'),
  location_id: elsewhere('reschedule'),
})

const filters = {
  status: optional(z.enum(profileStatuses)),
  date_from: optional(date),
  date_to: optional(date),
  product_id: optional(queryId),
  operator_id: optional(queryId),
  location_id: optional(queryId),
  search: optional(text(200)),
}

export const inOrder = <T extends { date_from?: string | undefined; date_to?: string | undefined }>(
  range: T,
) => !range.date_from || !range.date_to || range.date_from <= range.date_to
export const order = { path: ['date_to'], error: 'Must not be before date_from.' }
export const atMost = (days: number) => ({
  check: <T extends { date_from?: string | undefined; date_to?: string | undefined }>({
    date_from,
    date_to,
  }: T) => !date_from || !date_to || Date.parse(date_to) - Date.parse(date_from) < days * 86_400_000,
  params: { path: ['date_to'], error: `At most ${days} days.` },
})
const year = atMost(366)

/** One status or several with commas between them; at the query's own pointer, whichever of them is wrong. */
const someStatuses = z.string().transform((value, context) => {
  const named = [...new Set(value.split(','))]
  const known = profileStatuses.filter((status) => named.includes(status))
  if (known.length < named.length)
    context.issues.push({ code: 'invalid_value', values: [...profileStatuses], input: value })
  return known
})

/** What a list may be ordered by; with `-` before it, backwards. */
export const listSorts = [
  'starts_at',
  'created_at',
  'visitor_name',
  'price',
  'status',
  'product',
  'operator',
] as const
const backwards = listSorts.map((sort) => `-${sort}` as const)

const listFilters = {
  ...filters,
  status: commaList(optional(someStatuses)),
  starts_from: optional(date),
  starts_to: optional(date),
  kind: optional(z.enum(kinds)),
  customer_id: optional(queryId),
  price_min: optional(queryInt(0, int32)),
  price_max: optional(queryInt(0, int32)),
  created_from: optional(date),
  created_to: optional(date),
  source: optional(text(50)),
  no_show: optional(yesOrNo),
  overbooked: optional(yesOrNo),
  sort: optional(z.enum([...listSorts, ...backwards])),
}
const startsInOrder = ({
  starts_from,
  starts_to,
}: {
  starts_from?: string | undefined
  starts_to?: string | undefined
}) => !starts_from || !starts_to || starts_from <= starts_to
const createdInOrder = ({
  created_from,
  created_to,
}: {
  created_from?: string | undefined
  created_to?: string | undefined
}) => !created_from || !created_to || created_from <= created_to
const pricesInOrder = ({
  price_min,
  price_max,
}: {
  price_min?: number | undefined
  price_max?: number | undefined
}) => price_min === undefined || price_max === undefined || price_min <= price_max

/** GET bookings. */
export const listQuery = z
  .object({
    ...listFilters,
    limit: optional(queryInt(1, 200)),
    offset: optional(queryInt(0, int32)),
    after: optional(text(2000)),
  })
  .refine(inOrder, order)
  .refine(startsInOrder, { path: ['starts_to'], error: 'Must not be before starts_from.' })
  .refine(createdInOrder, { path: ['created_to'], error: 'Must not be before created_from.' })
  .refine(pricesInOrder, { path: ['price_max'], error: 'Must not be below price_min.' })

/** GET bookings/export: the list's filters and order, and which columns. */
export const exportQuery = z
  .object({ ...listFilters, columns: commaList(optional(text(500))) })
  .refine(inOrder, order)
  .refine(startsInOrder, { path: ['starts_to'], error: 'Must not be before starts_from.' })
  .refine(createdInOrder, { path: ['created_to'], error: 'Must not be before created_from.' })
  .refine(pricesInOrder, { path: ['price_max'], error: 'Must not be below price_min.' })

/** GET bookings/grid. */
export const gridQuery = z.object(filters).refine(inOrder, order).refine(year.check, year.params)

/** GET availability. */
export const availabilityQuery = z
  .object({
    product_id: queryInt(1, int32),
    operator_id: optional(queryId),
    location_id: optional(queryId),
    date_from: optional(date),
    date_to: optional(date),
    duration_minutes: optional(queryInt(1, 1440)),
    nights: optional(queryInt(1, 366)),
  })
  .refine(inOrder, order)

/** GET availability/explain. */
export const explainQuery = z.object({
  product_id: queryInt(1, int32),
  operator_id: optional(queryId),
  location_id: optional(queryId),
  booking_date: date,
  start_time: optional(time),
  checkout_date: optional(date),
  duration_minutes: optional(queryInt(1, 1440)),
})

/** GET overrides, blocked-times. */
export const rangeQuery = z
  .object({ date_from: optional(date), date_to: optional(date) })
  .refine(inOrder, order)

/** GET customers. */
export const customersQuery = z.object({
  search: optional(text(200)),
  sort: optional(z.enum(customerOrders)),
  limit: optional(queryInt(1, 200)),
  offset: optional(queryInt(0, int32)),
  after: optional(text(2000)),
})

export const noQuery = z.object({})

/** PATCH settings. */
export const settingsChange = z.object({
  name: text(120).trim().min(1).optional(),
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9](-?[a-z0-9])*$/, { error: 'Small letters, digits and single hyphens.' })
    .optional(),
  email: orNull(email),
  phone: orNull(text(50).trim()),
  address: orNull(text(500).trim()),
  timezone: z.string().max(100).refine(isZone, { error: 'Must be an IANA time zone.' }).optional(),
  currency: currency.optional(),
  locale: z
    .string()
    .max(35)
    .refine((tag) => isLocale(tag), { error: 'Must be a BCP 47 language tag.' })
    .optional(),
  week_start: z.int().min(0).max(6).optional(),
  hour_cycle: z.union([z.literal(12), z.literal(24)]).optional(),
  slot_step_minutes: z.int().min(1).max(1440).optional(),
  min_notice_minutes: z.int().min(0).max(525_600).optional(),
  max_days_ahead: z.int().min(1).max(3650).optional(),
  auto_confirm: z.boolean().optional(),
  undo_seconds: z.int().min(0).max(3600).optional(),
  review_delay_minutes: z.int().min(0).max(525_600).optional(),
  public_page: z.boolean().optional(),
  about: orNull(text(2000).trim()),
  visitor_moves: z.enum(visitorMoves).optional(),
  staff_copies: z.boolean().optional(),
  review_pause_months: z.int().min(0).max(120).optional(),
  proposal_hours: z.int().min(1).max(336).optional(),
  waitlist: z.boolean().optional(),
  setup_step: z.enum(setupSteps).nullish(),
})
