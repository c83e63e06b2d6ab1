import { z } from 'zod'
import { DAY, MINUTE } from '@/lib/domain/local-time'
import type { StatusChange } from '@/lib/engine/change-status'
import type { CustomerWish } from '@/lib/engine/customer-book'
import type { Revision } from '@/lib/engine/revise'
import { id, text } from './fields'

/** A moment as RFC 3339 (a profile of ISO 8601), to the engine as an instant in ms. */
const moment = z.iso
  .datetime({ offset: true, error: 'Must be a date and time as 2026-03-15T14:00:00Z (RFC 3339).' })
  .refine((value) => value >= '1970-01-02' && value < '2199-12-31', {
    error: 'Must lie between 1970 and 2199.',
  })
  .transform((value) => Date.parse(value))
/** In a URL a plus that was not escaped has become a space. */
const queryMoment = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/ (?=\d\d:\d\d$)/, '+') : value),
  moment,
)
/** Bookings begin and end with a minute. */
const minute = moment.refine((value) => value % MINUTE === 0, { error: 'Must be a whole minute.' })

const merchantName = text(60)
const after = { path: ['to_date'], error: 'Must be after from_date.' }

/** PATCH bookings/merchant/{id}. */
export const merchantChange = z
  .object({ merchant_note: text(5000), from_date: minute, to_date: minute })
  .refine(({ from_date, to_date }) => from_date < to_date, after)

/** DELETE bookings/merchant/{id}: the reason may be empty, but must be there. */
export const merchantCancellation = z.object({ cancellation_reason: text(2000) })

/** DELETE bookings/customer/{id}. */
export const customerCancellation = z.object({ booking_id: id, merchant_name: merchantName })

/** POST bookings/customer: joins the class `booking_id`, or books `service_id` from `from_date`. */
export const newCustomerBooking = z
  .object({
    merchant_name: merchantName,
    booking_id: id.optional(),
    service_id: id.optional(),
    from_date: minute.optional(),
    to_date: minute.optional(),
    employee_id: id.nullish(),
    customer_note: text(5000).nullish(),
    answers: z.record(text(60), text(2000)).default({}),
  })
  .superRefine(({ booking_id, service_id, from_date, to_date, employee_id }, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (booking_id !== undefined) {
      const named = { service_id, from_date, to_date, employee_id: employee_id ?? undefined }
      for (const [field, value] of Object.entries(named))
        if (value !== undefined) fault(field, 'Is the class’s own: leave it out with booking_id.')
      return
    }
    if (service_id === undefined) fault('service_id', 'Is required, or booking_id of a class to join.')
    if (from_date === undefined) fault('from_date', 'Is required.')
    if (from_date !== undefined && to_date !== undefined && to_date <= from_date)
      fault('to_date', after.error)
  })

const longest = 366 * DAY

/** GET bookings/calendar/events. */
export const eventsQuery = z
  .object({ start: queryMoment, end: queryMoment })
  .refine(({ start, end }) => start < end, { path: ['end'], error: 'Must be after start.' })
  .refine(({ start, end }) => end - start <= longest, { path: ['end'], error: 'At most 366 days.' })

/** This dialect's words turned into the engine's. */
export const toRevision = (
  { merchant_note, from_date, to_date }: z.output<typeof merchantChange>,
  version: number | null,
): Revision => ({ startsAt: from_date, endsAt: to_date, amendment: { internalNote: merchant_note }, version })

/** What is cancelled already cannot be cancelled. */
export const toCancellation = (
  { cancellation_reason }: z.output<typeof merchantCancellation>,
  version: number | null,
): StatusChange => ({
  status: 'cancelled',
  once: true,
  reason: cancellation_reason || null,
  override: false,
  tell: true,
  version,
})

export const toCustomerWish = (body: z.output<typeof newCustomerBooking>): CustomerWish => ({
  what:
    body.booking_id === undefined
      ? {
          serviceId: body.service_id ?? 0,
          startsAt: body.from_date ?? 0,
          endsAt: body.to_date ?? null,
          staffId: body.employee_id ?? null,
        }
      : { classId: body.booking_id },
  note: body.customer_note ?? '',
  answers: body.answers,
})
