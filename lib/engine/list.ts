import { type BookingFilter, filtered } from '@/lib/db/booking-filter'
import { type Projection, projected } from '@/lib/db/booking-json'
import { type BookingOrder, ordered } from '@/lib/db/booking-order'
import { bookingTables } from '@/lib/db/booking-rows'
import { digest } from '@/lib/db/digest'
import { nameless } from '@/lib/db/held-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { changedAt } from './changed-at'

/** A place in an order: the values of its keys. */
export type Place = (string | number)[]

export interface Page {
  limit: number
  offset: number
  order: BookingOrder
  /** Where the page before ended: only what stands beyond. */
  after: Place | null
}

interface PageRead {
  /** A JSON array in the dialect's words. */
  bookings: string
  /** Where this page ends, when there may be more. */
  last: Place | null
}

/** The actor's bookings that match, one page of them in the asked order, and how many match in all. */
export async function list(
  actor: Actor,
  filter: BookingFilter,
  page: Page,
  projection: Projection,
): Promise<PageRead & { total: number }> {
  const [read, total] = await Promise.all([readPage(actor, filter, page, projection), totalOf(actor, filter)])
  return { ...read, total }
}

/** One page, without counting the others. */
export async function readPage(
  actor: Actor,
  filter: BookingFilter,
  page: Page,
  projection: Projection,
): Promise<PageRead> {
  demand(actor, 'bookings.read')
  const { where, values } = filtered(actor.profileId, { ...filter, ...confined(actor, filter) })
  const order = ordered(page.order, values.length + 1)
  const after = page.after ?? []
  const limit = values.length + after.length + 1
  // The page is chosen by its keys alone: to write a booking as JSON costs more than to sort a hundred of them.
  const text = `
    WITH chosen AS MATERIALIZED (
      SELECT ${order.columns}, b.id AS chosen FROM booking b ${order.joins}
      WHERE ${where} ${page.after ? `AND ${order.beyond}` : ''}
      ORDER BY ${foundByRange(filter, page.order, order.orderBy)} LIMIT $${limit} OFFSET $${limit + 1}),
    page AS (
      SELECT chosen.*, ${projected(projection)} FROM chosen, ${bookingTables}
      WHERE b.profile_id = $1 AND b.id = chosen)
    SELECT coalesce(json_agg(to_jsonb(page) - '{chosen,${order.names}}'::text[] ORDER BY ${order.byName}), '[]')::text
        AS bookings,
      count(*)::int AS found, (array_agg(json_build_array(${order.names}) ORDER BY ${order.byNameBack}))[1] AS last
    FROM page`
  const [row] = await reader.query<PageRead & { found: number }>(`list-${digest(text)}`, text, [
    ...values,
    ...after,
    page.limit,
    page.offset,
  ])
  return { bookings: row?.bookings ?? '[]', last: row?.found === page.limit ? row.last : null }
}

/**
 * What lies in a range of dates is found by the range and sorted afterwards. A sum is in no index: left to itself the
 * server would walk the index of starts, from the oldest booking of all, until a page is full.
 */
const foundByRange = ({ dateFrom, dateTo }: BookingFilter, { by }: BookingOrder, orderBy: string) =>
  by === 'startsAt' && (dateFrom || dateTo)
    ? orderBy.replace('b.starts_at', "b.starts_at + interval '0'")
    : orderBy

const counted = new Map<string, { ts: number; total: Promise<number> }>()
const keptCounts = 1000

/**
 * How many match. Counting grows with the diary, so a count is used again until the change clock moves: of all the pages
 * of a list only the first one has it counted.
 */
async function totalOf(actor: Actor, filter: BookingFilter): Promise<number> {
  demand(actor, 'bookings.read')
  const asked = { ...filter, ...confined(actor, filter) }
  const key = JSON.stringify([actor.profileId, asked])
  const ts = await changedAt(actor)
  const kept = counted.get(key)
  if (kept?.ts === ts) return kept.total
  const entry = { ts, total: countOf(actor.profileId, asked) }
  if (counted.size >= keptCounts) counted.clear()
  counted.set(key, entry)
  entry.total.catch(() => counted.get(key) === entry && counted.delete(key))
  return entry.total
}

async function countOf(profileId: number, filter: BookingFilter): Promise<number> {
  const { where, values } = filtered(profileId, { ...filter, holdsToo: true })
  // All of them are counted already, beside the change clock. Otherwise those that are no bookings yet, of which there are
  // few, are taken off again: whether one is, no index tells, and all of a person's are counted by their index alone.
  const text =
    values.length === 1
      ? 'SELECT bookings_total AS total FROM profile_clock WHERE profile_id = $1'
      : `SELECT ((SELECT count(*) FROM booking b WHERE ${where})
           - (SELECT count(*) FROM booking b WHERE ${where} AND ${nameless('b')}))::int AS total`
  const [row] = await reader.query<{ total: number }>(`count-${digest(text)}`, text, values)
  return row?.total ?? 0
}

/** Somebody confined to their own calendar filters within it; asking for another person's finds nothing. */
export function confined(actor: Actor, filter: BookingFilter): BookingFilter {
  const own = onlyOwn(actor)
  if (own === null) return {}
  return { staffId: filter.staffId == null || filter.staffId === own ? own : -1 }
}
