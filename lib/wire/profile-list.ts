import type { z } from 'zod'
import { type BookingOrder, byStart, type Key, orderKeys } from '@/lib/db/booking-order'
import { type Status, statuses } from '@/lib/domain/booking'
import { invalid } from '@/lib/domain/refusal'
import { int32 } from './fields'
import { statusesShownAs } from './profile-booking'
import type { exportQuery, listSorts } from './profile-inputs'
import { toFilter } from './profile-wishes'

type Query = z.output<typeof exportQuery>

/** What a list is about, in the engine's words. */
export const toListFilter = ({ status, ...query }: Query) => ({
  ...toFilter(query),
  statuses: statusesOf(status, query.no_show),
  startsFrom: query.starts_from ?? null,
  startsTo: query.starts_to ?? null,
  kind: query.kind ?? null,
  customerId: query.customer_id ?? null,
  priceMin: query.price_min ?? null,
  priceMax: query.price_max ?? null,
  createdFrom: query.created_from ?? null,
  createdTo: query.created_to ?? null,
  source: query.source?.trim() || null,
  overbooked: query.overbooked ?? null,
})

/** A no-show is shown as cancelled, so `no_show` narrows what the statuses say. */
function statusesOf(shown: Query['status'], noShow: boolean | undefined): Status[] | null {
  if (!shown && noShow === undefined) return null
  const named = shown ? shown.flatMap(statusesShownAs) : [...statuses]
  return noShow === undefined ? named : named.filter((status) => (status === 'no_show') === noShow)
}

const orders = {
  starts_at: 'startsAt',
  created_at: 'createdAt',
  visitor_name: 'visitorName',
  price: 'price',
  status: 'status',
  product: 'service',
  operator: 'staff',
} as const satisfies Record<(typeof listSorts)[number], BookingOrder['by']>

export function toOrder(sort: Query['sort']): BookingOrder {
  if (!sort) return byStart
  const descending = sort.startsWith('-')
  return { by: orders[(descending ? sort.slice(1) : sort) as keyof typeof orders], descending }
}

type Place = (string | number)[]

/** The page cursor: the order, and where in it the page before ended; opaque to clients. */
export const toCursor = (order: BookingOrder, last: Place | null): string | null =>
  last && Buffer.from(JSON.stringify([order.by, order.descending, ...last])).toString('base64url')

/** Refuses a cursor that is none of ours, or of another order. */
export function fromCursor(text: string | undefined, { by, descending }: BookingOrder): Place | null {
  if (text === undefined) return null
  const [ofOrder, isDescending, ...place] = parsed(text)
  const keys: readonly Key[] = orderKeys[by]
  const values = keys.map(({ type }, index) => readers[type](place[index]))
  if (ofOrder !== by || isDescending !== descending || place.length !== keys.length || values.includes(null))
    throw invalid('after', 'Is no cursor of this list.')
  return values as Place
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** A key's value as the database takes it, or null when it could not. */
const readers: Record<Key['type'], (value: unknown) => string | number | null> = {
  timestamptz: (value) => {
    const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN
    // Years that both sides write alike.
    return Math.abs(ms) < 8e13 ? new Date(ms).toISOString() : null
  },
  int: (value) => (Number.isInteger(value) && Math.abs(value as number) <= int32 ? (value as number) : null),
  text: (value) => (typeof value === 'string' && !/\0|\p{Surrogate}/u.test(value) ? value : null),
  status: (value) => statuses.find((status) => status === value) ?? null,
}
