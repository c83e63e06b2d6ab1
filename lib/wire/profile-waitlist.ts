import { z } from 'zod'
import { clock } from '@/lib/domain/local-time'
import { type WaitlistEntry, waitStates } from '@/lib/domain/waitlist'
import { toInstant } from './instant'

export const waitlistEntryShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  status: z.enum(waitStates),
  product_id: z.int(),
  product_name: z.string(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  date_from: z.iso.date(),
  date_to: z.iso.date(),
  /** null: at any time of the day. */
  time_from: z.string().nullable(),
  time_to: z.string().nullable(),
  nights: z.int().nullable(),
  visitor_name: z.string(),
  visitor_email: z.string(),
  visitor_phone: z.string().nullable(),
  visitor_note: z.string(),
  locale: z.string().nullable(),
  /** What is reserved for them, or was taken by them. */
  booking_id: z.int().nullable(),
  offered_starts_at: z.iso.datetime().nullable(),
  offered_until: z.iso.datetime().nullable(),
  /** How many offers they have not taken. */
  declined: z.int(),
  created_at: z.iso.datetime(),
})

export type WaitlistEntryJson = z.infer<typeof waitlistEntryShape>

/** Somebody on the waitlist, in this dialect. */
export const toWaitlistEntry = (entry: WaitlistEntry): WaitlistEntryJson => ({
  id: entry.id,
  uid: entry.uid,
  status: entry.state,
  product_id: entry.serviceId,
  product_name: entry.serviceName,
  operator_id: entry.staffId,
  operator_name: entry.staffName,
  date_from: entry.dateFrom,
  date_to: entry.dateTo,
  time_from: entry.fromMinute === 0 ? null : clock(entry.fromMinute),
  time_to: entry.untilMinute === 1440 ? null : clock(entry.untilMinute),
  nights: entry.nights,
  visitor_name: entry.name,
  visitor_email: entry.email,
  visitor_phone: entry.phone,
  visitor_note: entry.note,
  locale: entry.locale,
  booking_id: entry.bookingId,
  offered_starts_at: entry.offeredStart && toInstant(entry.offeredStart),
  offered_until: entry.offeredUntil && toInstant(entry.offeredUntil),
  declined: entry.declined.length,
  created_at: toInstant(entry.createdAt),
})

/** What a visitor hears who has put themselves on it: by its uid they leave again, unless they were on it before. */
export const toOwnEntry = (entry: WaitlistEntry) => {
  const { uid, product_name, operator_name, date_from, date_to, time_from, time_to, nights } =
    toWaitlistEntry(entry)
  return { uid, product_name, operator_name, date_from, date_to, time_from, time_to, nights }
}

export type OwnEntryJson = ReturnType<typeof toOwnEntry>
