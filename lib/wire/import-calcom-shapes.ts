import { z } from 'zod'
import { statuses as allStatuses, type Status } from '@/lib/domain/booking'
import { isLocale } from '@/lib/domain/locale'
import { date, text } from './fields'
import {
  beginning,
  countOr,
  currencyOr,
  emailOr,
  isObject,
  key,
  listOf,
  objectOr,
  phoneOr,
  said,
} from './import-entries'

/**
 * What Cal.com's API gives out, version 2 and the versions before, as far as we can keep it. Where they call one thing
 * differently, the later word stands; `renamed` says what an earlier one is.
 */
const renamed =
  (words: Record<string, string>) =>
  (entry: unknown): unknown =>
    isObject(entry)
      ? Object.fromEntries(
          Object.entries(entry).map(([name, value]) => {
            const later = words[name]
            return later === undefined || later in entry ? [name, value] : [later, value]
          }),
        )
      : entry

/** Who booked by phone alone gets an address that is none. */
const isReal = (address: string): boolean => !/@sms\.cal\.com$/i.test(address.trim())

export const attendee = z.preprocess(
  renamed({ locale: 'language' }),
  z.object({
    name: said(200),
    email: emailOr(isReal),
    /** Without what apps built upon it add to addresses. */
    displayEmail: emailOr(isReal),
    phoneNumber: phoneOr,
    language: said(35)
      .refine((value) => value === null || isLocale(value))
      .catch(null),
    absent: z.boolean().catch(false),
    seatUid: key,
  }),
)
export type Attendee = z.output<typeof attendee>

const host = z.preprocess(
  renamed({ userId: 'id' }),
  z.object({ id: key, name: said(100), username: said(100), email: emailOr(isReal) }),
)
export type Host = z.output<typeof host>

const stripe = objectOr(z.object({ price: countOr, currency: currencyOr }))

export const eventType = z.preprocess(
  renamed({ length: 'lengthInMinutes' }),
  z.object({
    id: key,
    title: z.string({ error: 'Must not be empty.' }).trim().min(1).max(120),
    description: beginning(2000),
    lengthInMinutes: countOr,
    /** In the smallest unit. */
    price: countOr,
    currency: currencyOr,
    metadata: objectOr(z.object({ apps: objectOr(z.object({ stripe })) })),
    seatsPerTimeSlot: countOr,
    seats: objectOr(z.object({ seatsPerTimeSlot: countOr })),
    hosts: listOf(host),
    users: listOf(host),
  }),
)
export type EventType = z.output<typeof eventType>

const statuses: Record<string, Status> = {
  accepted: 'confirmed',
  pending: 'pending',
  awaiting_host: 'pending',
  cancelled: 'cancelled',
  rejected: 'cancelled',
}

const status = z.preprocess(
  (value) => (typeof value === 'string' ? statuses[value.toLowerCase()] : null) ?? null,
  z.enum(allStatuses).nullable(),
)

const instant = z.iso
  .datetime({ offset: true, error: 'Must be a moment as 2026-03-02T09:30:00Z.' })
  .refine((value) => date.safeParse(value.slice(0, 10)).success, { error: 'Must lie between 1970 and 2199.' })
  .transform((value) => Date.parse(value))

export const booking = z.preprocess(
  renamed({ startTime: 'start', endTime: 'end', user: 'host', responses: 'bookingFieldsResponses' }),
  z.object({
    id: key,
    uid: key,
    start: instant,
    end: instant.nullish(),
    duration: countOr,
    status,
    cancellationReason: said(1000),
    rejectionReason: said(1000),
    reschedulingReason: said(1000),
    rescheduledToUid: key,
    description: said(4000),
    location: said(1000),
    meetingUrl: said(1000),
    eventTypeId: key,
    eventType: objectOr(z.object({ id: key, slug: said(120), title: said(120) })),
    attendees: listOf(attendee),
    /** How many seats of its class are taken; null: it has no seats. */
    seats: countOr,
    guests: listOf(said(254)),
    hosts: listOf(host),
    host: objectOr(host),
    userId: key,
    /** What was asked, and what was answered in a text or a number. */
    bookingFieldsResponses: z.preprocess(
      (value) => (isObject(value) ? value : {}),
      z.record(text(200), beginning(4000).catch(null)),
    ),
  }),
)
export type CalBooking = z.output<typeof booking>
