import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { date, email, id, int32, orNull, queryInt, text } from './fields'
import { slotsStatuses } from './slots-shapes'

/** A phone number as E.164 writes it, of a length that its country has. */
const phone = text(50)
  .trim()
  .refine((value) => /^\+[1-9]\d{1,14}$/.test(value) && parsePhoneNumberFromString(value)?.isPossible(), {
    error: 'Must be a phone number in E.164 format, as +12025550185.',
  })

const name = text(200).trim()
const message = text(5000)

const page = { page: queryInt(1, 1_000_000), page_size: queryInt(1, 100) }

/** GET bookings. */
export const bookingsQuery = z.object({ service_id: queryInt(1, int32), ...page })

/** GET time-slots: with a date only those on its weekday, and what is left of each. */
export const timeSlotsQuery = z.object({ service_id: queryInt(1, int32), ...page, date: date.optional() })

/** GET time-slots/{id}. */
export const timeSlotQuery = z.object({ date: date.optional() })

/** POST bookings. */
export const newSlotsBooking = z.object({
  date,
  time_slot_id: id,
  customer_name: orNull(name),
  customer_email: orNull(email),
  customer_phone: orNull(phone),
  message: message.nullish(),
})

/** PATCH bookings/{id}: an absent key keeps its value. */
export const slotsBookingChange = z
  .object({
    date: date.nullish(),
    status: z.enum(slotsStatuses).nullish(),
    cancel_reason: orNull(text(1000).trim()),
    message: message.nullish(),
  })
  .refine(({ status, cancel_reason }) => status !== 'cancelled' || cancel_reason, {
    path: ['cancel_reason'],
    error: 'Is required when status is “cancelled”.',
  })
  .refine(({ status, cancel_reason }) => status === 'cancelled' || !cancel_reason, {
    path: ['cancel_reason'],
    error: 'Goes with the status “cancelled” only.',
  })

/** PATCH bookings/{id}/customer: an absent key keeps its value, null and blank mean none. */
export const slotsCustomerChange = z.object({
  name: name.min(1, { error: 'Must not be empty.' }).optional(),
  email: orNull(email),
  phone: orNull(phone),
})

/** A time of day: HH:MM, also with seconds and after a date, which means nothing. */
const clockTime = z
  .string()
  .regex(/^(\d{4}-\d\d-\d\d[ T])?([01]\d|2[0-3]):[0-5]\d(:00)?$/, {
    error: 'Must be a whole minute as HH:MM or YYYY-MM-DD HH:MM:SS.',
  })
  .transform((value) => value.replace(/^\d{4}-\d\d-\d\d[ T]/, '').slice(0, 5))

const day = z.int().min(0).max(6)

const slotFields = z.object({
  day_of_week: day.nullish(),
  days_of_week: z
    .array(day)
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, { error: 'Names a day twice.' })
    .nullish(),
  start_time: clockTime,
  end_time: clockTime,
  max_bookings: z.int().min(1).max(1000),
})

/** Whoever sends a time slot back as it was read names its day twice; a change of only one of the two says nothing clear. */
const agree = {
  check: ({ day_of_week: one, days_of_week: all }: Partial<z.output<typeof slotFields>>) =>
    one == null || !all || all.includes(one),
  params: { path: ['day_of_week'], error: 'Must be one of days_of_week, or go without it.' },
}

/** POST time-slots. */
export const newTimeSlot = slotFields
  .extend({ service_id: id, max_bookings: slotFields.shape.max_bookings.default(1) })
  .refine(agree.check, agree.params)
  .refine(({ day_of_week, days_of_week }) => day_of_week != null || days_of_week, {
    path: ['day_of_week'],
    error: 'Is required.',
  })

/** PATCH time-slots/{id}: an absent key keeps its value. */
export const timeSlotChange = slotFields.partial().refine(agree.check, agree.params)
