import { z } from 'zod'
import { clock, localOf } from '@/lib/domain/local-time'
import type { Visit } from '@/lib/settings/customer-history'
import type { CustomerRow } from '@/lib/settings/customers'
import type { Duplicates } from '@/lib/settings/duplicate-customers'
import type { CustomerExport, ExportedRow } from '@/lib/settings/export-customer'
import { toInstant } from './instant'
import { isNoShow, profileStatuses, shownStatus } from './profile-status'
import { inWords } from './profile-words'

const instant = z.iso.datetime()

/** A customer; `spend` in smallest units, by currency. */
export const customerShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  bookings: z.int(),
  visits: z.int(),
  no_shows: z.int(),
  cancelled: z.int(),
  last_visit: instant.nullable(),
  next_visit: instant.nullable(),
  spend: z.array(z.object({ currency: z.string(), amount: z.int() })),
  created_at: instant,
  /** Since when no mails go there: they came back for good, or were complained of. */
  mail_bounced_at: instant.nullable(),
  mail_complained_at: instant.nullable(),
})
export type CustomerJson = z.output<typeof customerShape>

/** A page of the list. */
export const customersShape = z.object({
  success: z.literal(true),
  customers: z.array(customerShape),
  total: z.int(),
  next_cursor: z.string().nullable(),
})
export type CustomersJson = z.output<typeof customersShape>

/** One booking of a customer, or their seat (`participant_id`) in a class. */
export const visitShape = z.object({
  booking_id: z.int(),
  participant_id: z.int().nullable(),
  kind: z.enum(['appointment', 'rental', 'group']),
  status: z.enum(profileStatuses),
  no_show: z.boolean(),
  product_id: z.int(),
  product_name: z.string(),
  product_color: z.string(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  booking_date: z.string(),
  start_time: z.string(),
  end_time: z.string(),
  checkout_date: z.string().nullable(),
  starts_at: instant,
  ends_at: instant,
  timezone: z.string(),
  price: z.int(),
  currency: z.string(),
})
export type VisitJson = z.output<typeof visitShape>

export const historyShape = z.object({
  success: z.literal(true),
  history: z.array(visitShape),
  total: z.int(),
  next_cursor: z.string().nullable(),
})
export type HistoryJson = z.output<typeof historyShape>

/** Customers who may be one person, and why. */
export const duplicatesShape = z.object({
  reason: z.enum(['phone', 'name']),
  customers: z.array(customerShape),
})
export type DuplicatesJson = z.output<typeof duplicatesShape>

export const toCustomer = (row: CustomerRow): CustomerJson => ({
  id: row.id,
  uid: row.uid,
  name: row.name,
  email: row.email,
  phone: row.phone,
  note: row.note,
  bookings: row.bookings,
  visits: row.visits,
  no_shows: row.noShows,
  cancelled: row.cancelled,
  last_visit: row.lastVisit && toInstant(row.lastVisit),
  next_visit: row.nextVisit && toInstant(row.nextVisit),
  spend: row.spend.map(({ currency, amount }) => ({ currency: currency.toLowerCase(), amount })),
  created_at: toInstant(row.createdAt),
  mail_bounced_at: row.mailBouncedAt && toInstant(row.mailBouncedAt),
  mail_complained_at: row.mailComplainedAt && toInstant(row.mailComplainedAt),
})

export const toVisit = (visit: Visit): VisitJson => {
  const start = localOf(visit.startsAt.getTime(), visit.timezone)
  const end = localOf(visit.endsAt.getTime(), visit.timezone)
  return {
    booking_id: visit.bookingId,
    participant_id: visit.participantId,
    kind: visit.kind,
    status: shownStatus[visit.status],
    no_show: isNoShow[visit.status],
    product_id: visit.serviceId,
    product_name: visit.serviceName,
    product_color: visit.serviceColor,
    operator_id: visit.staffId,
    operator_name: visit.staffName,
    booking_date: start.date,
    start_time: clock(start.minute),
    end_time: clock(end.minute),
    checkout_date: visit.kind === 'rental' ? end.date : null,
    starts_at: toInstant(visit.startsAt),
    ends_at: toInstant(visit.endsAt),
    timezone: visit.timezone,
    price: visit.price,
    currency: visit.currency.toLowerCase(),
  }
}

export const toDuplicates = ({ reason, customers }: Duplicates): DuplicatesJson => ({
  reason,
  customers: customers.map(toCustomer),
})

/** The answer of every endpoint about one customer. */
export const customerReply = (row: CustomerRow) => ({ body: { success: true, customer: toCustomer(row) } })

/** All of one person, as a file to hand over. */
export const exportReply = ({ customer, ...rows }: CustomerExport) => ({
  headers: { 'Content-Disposition': `attachment; filename="customer-${customer.id}.json"` },
  body: JSON.stringify(
    { success: true, customer: toCustomer(customer), ...rows, facts: rows.facts.map(toFact) },
    null,
    2,
  ),
})

const toFact = (fact: ExportedRow) => ({
  ...fact,
  before: inWords(fact.before as ExportedRow | null),
  after: inWords(fact.after as ExportedRow | null),
})
