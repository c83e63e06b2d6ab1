import { z } from 'zod'
import { statuses } from '@/lib/domain/booking'
import { MINUTE } from '@/lib/domain/local-time'
import { commaList, date, int32, optional, queryInt, someOf, text } from './fields'

const uid = z.guid({ error: 'Must be a UUID.' })
const asInstant = 'Must be a date and time as in 2026-03-05T10:00:00Z.'

/** An instant in ISO 8601, or as this dialect writes it; without an offset in UTC. */
const instant = z
  .string()
  .transform((value) => value.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))
  .pipe(z.iso.datetime({ offset: true, local: true, error: asInstant }))
  .transform((value) => Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`))
  .refine((ms) => ms >= 0 && ms < Date.UTC(2200, 0), { error: 'Must lie between 1970 and 2199.' })
  .refine((ms) => ms % MINUTE === 0, { error: 'Must be a whole minute.' })

const status = z.enum(statuses)
const amount = z.number().min(0)
const note = text(5000)

/** POST bookings. */
export const newBusinessBooking = z
  .object({
    startTime: instant,
    endTime: instant,
    status,
    internalNote: note.nullish(),
    amount,
    clientId: uid,
    locationId: uid,
    serviceId: uid,
    personId: uid.nullish(),
    notifyClient: z.boolean().nullish(),
  })
  .refine(({ startTime, endTime }) => endTime > startTime, {
    path: ['endTime'],
    error: 'Must be after startTime.',
  })

/** PUT bookings/{id}: an absent key keeps its value, and so does a null where there is no such thing as none. */
export const businessChange = z
  .object({
    startTime: instant.nullish(),
    endTime: instant.nullish(),
    status: status.nullish(),
    internalNote: note.nullish(),
    amount: amount.nullish(),
    clientId: uid.nullish(),
    locationId: uid.nullish(),
    serviceId: uid.nullish(),
    personId: uid.nullish(),
    notifyClient: z.boolean().nullish(),
    isFromWeb: z.boolean().nullish(),
    isFromAgent: z.boolean().nullish(),
    isFromApi: z.boolean().nullish(),
  })
  .refine(({ startTime, endTime }) => !startTime || !endTime || endTime > startTime, {
    path: ['endTime'],
    error: 'Must be after startTime.',
  })

const inOrder = {
  check: ({ startDate, endDate }: { startDate?: string | undefined; endDate?: string | undefined }) =>
    !startDate || !endDate || startDate <= endDate,
  params: { path: ['endDate'], error: 'Must not be before startDate.' },
}

/** GET bookings. */
export const businessListQuery = z
  .object({
    limit: optional(queryInt(1, 200)),
    offset: optional(queryInt(0, int32)),
    page: optional(queryInt(1, 1_000_000)),
    status: commaList(optional(someOf(statuses))),
    startDate: optional(date),
    endDate: optional(date),
    clientId: optional(uid),
    personId: optional(uid),
    serviceId: optional(uid),
    locationId: optional(uid),
  })
  .refine(inOrder.check, inOrder.params)
  .refine(({ offset, page }) => offset === undefined || page === undefined, {
    path: ['page'],
    error: 'Goes without offset.',
  })

/** GET bookings/availability. */
export const businessAvailabilityQuery = z
  .object({
    locationId: uid,
    serviceId: uid,
    startDate: optional(date),
    endDate: optional(date),
    professionalId: optional(uid),
  })
  .refine(inOrder.check, inOrder.params)
