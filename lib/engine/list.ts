import { type BookingFilter, filtered } from '@/lib/db/booking-filter'
import { type Projection, projected } from '@/lib/db/booking-json'
import { bookingTables } from '@/lib/db/booking-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { digest } from './digest'

export interface Page {
  limit: number
  offset: number
  /** Where the page before ended: later bookings only. */
  after: { startsAt: Date; id: number } | null
}

interface Listed {
  /** A JSON array in the dialect's words. */
  bookings: string
  total: number
  /** Where this page ends, when there may be more. */
  last: { startsAt: Date; id: number } | null
}

/** The actor's bookings that match, in the order of their start, one page of them, and how many match in all. */
export async function list(
  actor: Actor,
  filter: BookingFilter,
  page: Page,
  projection: Projection,
): Promise<Listed> {
  demand(actor, 'bookings.read')
  const { where, values } = filtered(actor.profileId, { ...filter, ...confined(actor, filter) })
  const after = page.after ? [page.after.startsAt, page.after.id] : []
  const next = values.length + 1
  const beyond = page.after ? `AND (b.starts_at, b.id) > ($${next}, $${next + 1})` : ''
  const limit = next + after.length
  const text = `
    WITH page AS (
      SELECT b.starts_at AS page_start, ${projected(projection)} FROM ${bookingTables}
      WHERE ${where} ${beyond} ORDER BY ${orderFor(filter)}, b.id LIMIT $${limit} OFFSET $${limit + 1})
    SELECT coalesce(json_agg(to_jsonb(page) - 'page_start' ORDER BY page_start, id), '[]')::text AS bookings,
      count(*)::int AS found, max(page_start) AS "lastStart",
      (array_agg(id ORDER BY page_start DESC, id DESC))[1] AS "lastId"
    FROM page`
  const [[rows], total] = await Promise.all([
    reader.query<{ bookings: string; found: number; lastStart: Date; lastId: number }>(
      `list-${digest(text)}`,
      text,
      [...values, ...after, page.limit, page.offset],
    ),
    countOf(where, values),
  ])
  const full = rows !== undefined && rows.found === page.limit
  return {
    bookings: rows?.bookings ?? '[]',
    total,
    last: full ? { startsAt: rows.lastStart, id: rows.lastId } : null,
  }
}

/**
 * What lies in a range of dates is found by the range and sorted afterwards. A sum is in no index: left to itself the
 * server would walk the index of starts, from the oldest booking of all, until a page is full.
 */
const orderFor = ({ dateFrom, dateTo }: BookingFilter) =>
  dateFrom || dateTo ? "b.starts_at + interval '0'" : 'b.starts_at'

async function countOf(where: string, values: unknown[]): Promise<number> {
  const text = `SELECT count(*)::int AS total FROM booking b WHERE ${where}`
  const [row] = await reader.query<{ total: number }>(`count-${digest(text)}`, text, values)
  return row?.total ?? 0
}

/** Somebody confined to their own calendar filters within it; asking for another person's finds nothing. */
export function confined(actor: Actor, filter: BookingFilter): BookingFilter {
  const own = onlyOwn(actor)
  if (own === null) return {}
  return { staffId: filter.staffId == null || filter.staffId === own ? own : -1 }
}
