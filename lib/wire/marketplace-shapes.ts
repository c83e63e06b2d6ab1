import { z } from 'zod'

const moment = z.iso.datetime()

/** Money in the smallest unit, and as people of the merchant's country write it. */
export const formattedPriceShape = z.object({ amount: z.int(), currency: z.string(), formatted: z.string() })
export type FormattedPriceJson = z.output<typeof formattedPriceShape>

/** Of group bookings only. */
const participants = {
  current_participants: z.int().optional(),
  min_participants: z.int().optional(),
  max_participants: z.int().optional(),
}
export type ParticipantsJson = Required<z.output<z.ZodObject<typeof participants>>>

/** GET bookings/customer/{id}. */
export const customerBookingShape = z.object({
  from_date: moment,
  to_date: moment,
  service_name: z.string(),
  /** Hours before from_date until which it may be cancelled. */
  cancel_deadline: z.int(),
  formatted_location: z.string(),
  price: formattedPriceShape,
  price_type: z.enum(['per_person', 'per_booking', 'free']),
  /** As people call it; requests name it by its unique name. */
  merchant_name: z.string(),
  is_cancelled: z.boolean(),
  ...participants,
  /** Of bookings that the merchant has cancelled only. */
  cancelled_by_merchant_on: moment.optional(),
  cancellation_reason: z.string().optional(),
})
export type CustomerBookingJson = z.output<typeof customerBookingShape>

/** A booking of the merchant's calendar, as webhooks tell of it as well. */
export const eventBookingShape = z.object({
  id: z.int(),
  from_date: moment,
  to_date: moment,
  customer_note: z.string(),
  merchant_note: z.string(),
  service_name: z.string(),
  service_color: z.string(),
  service_duration: z.int(),
  price: formattedPriceShape,
  /** null: not for this role. */
  cost: formattedPriceShape.nullable(),
  first_name: z.string(),
  last_name: z.string(),
  phone_number: z.string().optional(),
  ...participants,
})
export type EventBookingJson = z.output<typeof eventBookingShape>

const blockedTimeShape = z.object({
  id: z.int(),
  /** null: of an object that is booked without anybody. */
  employee_id: z.int().nullable(),
  name: z.string(),
  from_date: moment,
  to_date: moment,
  all_day: z.boolean(),
  icon: z.string().optional(),
  blocked_type_id: z.int().optional(),
})
export type BlockedTimeJson = z.output<typeof blockedTimeShape>

/** GET bookings/calendar/events. */
export const calendarEventsShape = z.object({
  bookings: z.array(eventBookingShape),
  blocked_times: z.array(blockedTimeShape),
})
export type CalendarEventsJson = z.output<typeof calendarEventsShape>

/** Every refusal. */
export const marketplaceErrorShape = z.object({ message: z.string(), code: z.string() })
