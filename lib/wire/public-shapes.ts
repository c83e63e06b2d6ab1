import { z } from 'zod'
import { questionShape } from './profile-shapes'

/** What /api/v1/public shows, as schemas: types for the browser, shapes for the tests and the API document. */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const instant = z.iso.datetime()
const kind = z.enum(['appointment', 'rental', 'group'])

export const publicServiceShape = z.object({
  id: z.int(),
  kind,
  name: z.string(),
  description: z.string().nullable(),
  color: z.string(),
  duration_minutes: z.int(),
  price: z.int(),
  price_type: z.enum(['per_booking', 'per_person', 'per_night', 'free']),
  currency: z.string(),
  capacity_max: z.int(),
  min_nights: z.int(),
  max_nights: z.int().nullable(),
  check_in_time: time,
  check_out_time: time,
  cancel_deadline_hours: z.int(),
  /** How many days ahead it can be booked. */
  max_days_ahead: z.int(),
  /** Who offers it; empty: needs nobody. */
  operator_ids: z.array(z.int()),
  /** Where it is offered; empty: at all locations. */
  location_ids: z.array(z.int()),
  questions: z.array(questionShape),
})

export const publicPageShape = z.object({
  slug: z.string(),
  name: z.string(),
  about: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  timezone: z.string(),
  locale: z.string(),
  hour_cycle: z.union([z.literal(12), z.literal(24)]),
  /** 0: Sunday. */
  week_start: z.int(),
  /** False: a booking is a request until the business says yes. */
  auto_confirm: z.boolean(),
  waitlist: z.boolean(),
  opening_hours: z.array(z.object({ weekday: z.int(), start_time: time, end_time: time })),
  services: z.array(publicServiceShape),
  staff: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      title: z.string().nullable(),
      /** Where they work; empty: at all locations. */
      location_ids: z.array(z.int()),
    }),
  ),
  /** An address of null is the business's. */
  locations: z.array(z.object({ id: z.int(), name: z.string(), address: z.string().nullable() })),
})

export const publicSlotShape = z.object({
  booking_date: date,
  start_time: time,
  end_time: time,
  checkout_date: date.nullable(),
  starts_at: instant,
  ends_at: instant,
  operator_ids: z.array(z.int()),
  seats_left: z.int(),
})

export const holdShape = z.object({
  token: z.string(),
  expires_at: instant,
  /** Seconds from now, for those whose clock is another. */
  expires_in: z.int(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  price: z.int(),
  currency: z.string(),
})

export const publicBookingShape = z.object({
  status: z.enum(['confirmed', 'pending']),
  product_id: z.int(),
  product_name: z.string(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  location_id: z.int().nullable(),
  booking_date: date,
  start_time: time,
  end_time: time,
  checkout_date: date.nullable(),
  starts_at: instant,
  ends_at: instant,
  timezone: z.string(),
  price: z.int(),
  currency: z.string(),
  /** Where the visitor sees, moves and cancels it: for them alone. */
  manage_url: z.string().nullable(),
})

export type PublicServiceJson = z.infer<typeof publicServiceShape>
export type PublicPageJson = z.infer<typeof publicPageShape>
export type PublicSlotJson = z.infer<typeof publicSlotShape>
export type HoldJson = z.infer<typeof holdShape>
export type PublicBookingJson = z.infer<typeof publicBookingShape>
