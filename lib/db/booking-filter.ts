import type { Kind, Status } from '@/lib/domain/booking'
import { nameless } from './held-rows'
import { isFound, patternsOf } from './search-words'

/** Which bookings a question is about. null and undefined: all. */
export interface BookingFilter {
  /** Local dates in the profile's zone, both inclusive; a stay that began earlier is in. */
  dateFrom?: string | null
  dateTo?: string | null
  /** Instants between which they take place, wholly or in part: [from, until). */
  within?: { from: Date; until: Date } | null
  /** Local dates, both inclusive, between which they start: each booking lies on one of them, as in reports. */
  startsFrom?: string | null
  startsTo?: string | null
  statuses?: readonly Status[] | null
  serviceId?: number | null
  staffId?: number | null
  locationId?: number | null
  /** Words of a visitor's name, email and phone, or parts of them. */
  search?: string | null
  kind?: Kind | null
  /** Of a class: whoever has a seat. */
  customerId?: number | null
  /** Smallest currency units, both inclusive. */
  priceMin?: number | null
  priceMax?: number | null
  /** Local dates in the profile's zone, both inclusive. */
  createdFrom?: string | null
  createdTo?: string | null
  source?: string | null
  overbooked?: boolean | null
  /** Also times that are only kept for somebody on the public page. */
  holdsToo?: boolean
}

/** The WHERE of a filter over `booking b`, with its parameters; $1 is the profile. Its text depends only on which filters are set. */
export function filtered(profileId: number, filter: BookingFilter) {
  const values: unknown[] = [profileId]
  const conditions = ['b.profile_id = $1', 'b.deleted_at IS NULL']
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === null || value === undefined) return
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  const zone = '(SELECT timezone FROM profile WHERE id = $1)'
  const midnight = (parameter: string, days: number) =>
    `((${parameter}::date + ${days})::timestamp AT TIME ZONE ${zone})`
  const edge = (value: string | null | undefined, days: number) => {
    if (value == null) return 'NULL'
    values.push(value)
    return midnight(`$${values.length}`, days)
  }
  if (filter.dateFrom || filter.dateTo)
    conditions.push(
      `tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange(${edge(filter.dateFrom, 0)}, ${edge(filter.dateTo, 1)}, '[)')`,
    )
  if (filter.within) {
    const { length } = values
    values.push(filter.within.from, filter.within.until)
    conditions.push(
      `tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange($${length + 1}, $${length + 2}, '[)')`,
    )
  }
  add(filter.startsFrom, (p) => `b.starts_at >= ${midnight(p, 0)}`)
  add(filter.startsTo, (p) => `b.starts_at < ${midnight(p, 1)}`)
  if (!filter.holdsToo && (filter.statuses ?? ['reserved']).includes('reserved'))
    conditions.push(`NOT ${nameless('b')}`)
  add(filter.statuses, (p) => `b.status = ANY (${p}::status[])`)
  add(filter.serviceId, (p) => `b.service_id = ${p}`)
  add(filter.staffId, (p) => `b.staff_id = ${p}`)
  add(filter.locationId, (p) => `b.location_id = ${p}`)
  add(
    filter.search && patternsOf(filter.search),
    (p) => `(${isFound('b.visitor_', p)} OR ${seatWhere(isFound('q.', p))})`,
  )
  add(filter.kind, (p) => `b.kind = ${p}::kind`)
  add(filter.customerId, (p) => `(b.customer_id = ${p} OR ${seatWhere(`q.customer_id = ${p}`)})`)
  add(filter.priceMin, (p) => `b.price >= ${p}`)
  add(filter.priceMax, (p) => `b.price <= ${p}`)
  add(filter.createdFrom, (p) => `b.created_at >= ${midnight(p, 0)}`)
  add(filter.createdTo, (p) => `b.created_at < ${midnight(p, 1)}`)
  add(filter.source, (p) => `b.source = ${p}`)
  add(filter.overbooked, (p) => `b.overbooked = ${p}`)
  return { where: conditions.join(' AND '), values }
}

/** Whether a class has a seat of which this is true. */
const seatWhere = (condition: string) => `b.kind = 'group' AND EXISTS (
    SELECT FROM participant q WHERE q.profile_id = b.profile_id AND q.booking_id = b.id AND ${condition})`
