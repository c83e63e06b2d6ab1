import { z } from 'zod'
import type { ImportMoment } from '@/lib/domain/import'
import { date } from './fields'
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
 * What Easy!Appointments' REST API (v1) gives out, as far as we can keep it. Relations that were asked for by `with` come
 * as its tables have them, in other words than its API.
 */
const otherWords: Record<string, string> = {
  first_name: 'firstName',
  last_name: 'lastName',
  phone_number: 'phone',
  mobile_number: 'mobile',
  zip_code: 'zip',
  attendants_number: 'attendantsNumber',
  custom_field_1: 'customField1',
  custom_field_2: 'customField2',
  custom_field_3: 'customField3',
  custom_field_4: 'customField4',
  custom_field_5: 'customField5',
}

const inApiWords = (entry: unknown): unknown =>
  isObject(entry)
    ? Object.fromEntries(Object.entries(entry).map(([name, value]) => [otherWords[name] ?? name, value]))
    : entry

const person = {
  id: key,
  firstName: said(200),
  lastName: said(200),
  email: emailOr(),
  phone: phoneOr,
  mobile: phoneOr,
}

export const customer = z.preprocess(
  inApiWords,
  z.object({
    ...person,
    address: said(500),
    zip: said(50),
    city: said(200),
    language: said(50),
    notes: said(5000),
    customField1: said(500),
    customField2: said(500),
    customField3: said(500),
    customField4: said(500),
    customField5: said(500),
  }),
)
export type Customer = z.output<typeof customer>

export const provider = z.preprocess(inApiWords, z.object({ ...person, services: listOf(key) }))
export type Provider = z.output<typeof provider>

/** A price is a number in major units, or its text. */
const price = z.preprocess(
  (value) => (typeof value === 'number' ? String(Number(value.toFixed(4))) : (value ?? null)),
  z
    .string()
    .trim()
    .regex(/^\d+(\.\d+)?$/, { error: 'Must be an amount.' })
    .nullable(),
)

export const service = z.preprocess(
  inApiWords,
  z.object({
    id: key,
    name: z.string({ error: 'Must not be empty.' }).trim().min(1).max(120),
    description: beginning(2000),
    duration: countOr,
    price,
    currency: currencyOr,
    attendantsNumber: countOr,
  }),
)
export type Service = z.output<typeof service>

/** “2026-03-02 09:30:00”, as the clock shows it where the provider is. */
const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}[ T]([01]\d|2[0-3]):[0-5]\d(:\d{2})?$/, {
    error: 'Must be a date and a time as YYYY-MM-DD HH:MM:SS.',
  })
  .refine((value) => date.safeParse(value.slice(0, 10)).success, { error: 'Must be a date that there is.' })
  .transform(
    (value): ImportMoment => ({
      date: value.slice(0, 10),
      minute: Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16)),
    }),
  )

export const appointment = z.object({
  id: key,
  hash: key,
  start: wallTime,
  end: wallTime.nullish().transform((end) => end ?? null),
  status: said(200),
  location: said(1000),
  meetingLink: said(1000),
  notes: said(4000),
  customerId: key,
  providerId: key,
  serviceId: key,
  customer: objectOr(customer),
  provider: objectOr(provider),
  service: objectOr(service),
})
export type Appointment = z.output<typeof appointment>
