import { type BookingFilter, filtered } from '@/lib/db/booking-filter'
import { type Projection, projected } from '@/lib/db/booking-json'
import { bookingTables } from '@/lib/db/booking-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { changedAt } from './changed-at'
import { digest } from './digest'
import { confined } from './list'

/** More than any screen can show; a year of a busy house is a tenth of it. */
const atMost = 50_000

/** Ranges that are kept as they were read, and how long a text may be to be kept. */
const keptRanges = 60
const keptLength = 2_000_000

const kept = new Map<string, { ts: number; bookings: Promise<string> }>()

/**
 * All of the actor's bookings that match, as a JSON array in the dialect's words, untouched from the database. What was
 * read under a change clock (`ts`, as the database tells it now) is the answer for as long as the clock stands there:
 * of all the screens that look at a week after a change only the first one has it read.
 */
export async function grid(
  actor: Actor,
  filter: BookingFilter,
  projection: Projection,
  ts?: number,
): Promise<string> {
  demand(actor, 'bookings.read')
  const { where, values } = filtered(actor.profileId, { ...filter, ...confined(actor, filter) })
  // A line per booking: one text of a megabyte costs the server half as much again, in copies of it.
  const text = `
    SELECT row_to_json(row)::text AS booking FROM (
      SELECT ${projected(projection)} FROM ${bookingTables}
      WHERE ${where} ORDER BY b.starts_at, b.id LIMIT ${atMost}) row`
  const name = `grid-${digest(text)}`
  const key = JSON.stringify([name, values])
  const now = ts ?? (await changedAt(actor))
  const known = kept.get(key)
  if (known && known.ts === now) return known.bookings
  const bookings = read(name, text, values)
  keep(key, now, bookings)
  return bookings
}

async function read(name: string, text: string, values: unknown[]): Promise<string> {
  const rows = await reader.query<{ booking: string }>(name, text, values)
  return `[${rows.map(({ booking }) => booking).join()}]`
}

/** Keeps what is being read; the longest kept goes first. */
function keep(key: string, ts: number, bookings: Promise<string>): void {
  const entry = { ts, bookings }
  const forget = () => void (kept.get(key) === entry && kept.delete(key))
  kept.delete(key)
  kept.set(key, entry)
  bookings.then((text) => text.length > keptLength && forget(), forget)
  const [oldest] = kept.size > keptRanges ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
}
