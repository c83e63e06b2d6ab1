import { type BookingFilter, filtered } from '@/lib/db/booking-filter'
import { type Projection, projected, wording } from '@/lib/db/booking-json'
import { bookingTables } from '@/lib/db/booking-rows'
import { digest } from '@/lib/db/digest'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { changedAt } from './changed-at'
import { confined } from './list'

/** More than any screen can show; a year of a busy house is a tenth of it. */
const atMost = 50_000

/** Ranges that are kept as they were read, and how long a text may be to be kept. */
const keptRanges = 40
const keptLength = 2_000_000

/** What was read of a range: the answer, and its lines by booking. */
interface Reading {
  text: string
  lines: Map<number, Line>
  /** Stands for the names in the lines that are not the bookings' own. */
  wording: string
}

interface Line {
  version: number
  json: string
}

const nothing: Reading = { text: '[]', lines: new Map(), wording: '' }

const kept = new Map<string, { ts: number; reading: Promise<Reading> }>()

/**
 * All of the actor's bookings that match, as a JSON array in the dialect's words, untouched from the database. What was
 * read under a change clock (`ts`, as the database tells it now) is the answer for as long as the clock stands there:
 * of all the screens that look at a week after a change only the first one has it read, and then only what changed.
 */
export async function grid(
  actor: Actor,
  filter: BookingFilter,
  projection: Projection,
  ts?: number,
): Promise<string> {
  demand(actor, 'bookings.read')
  const { where, values } = filtered(actor.profileId, {
    ...filter,
    ...confined(actor, filter),
    holdsToo: true,
  })
  const text = linesText(where, values.length, projection)
  const name = `grid-${digest(text)}`
  const key = JSON.stringify([name, values])
  const now = ts ?? (await changedAt(actor))
  const known = kept.get(key)
  if (known && known.ts === now) return (await known.reading).text
  const reading = read(name, text, values, known?.reading)
  keep(key, now, reading)
  return (await reading).text
}

/**
 * One statement, so one snapshot. Writing a booking as JSON is nearly all of the work: bookings known in their present
 * version come without. The known versions are one object that is looked into, not rows to be joined, so that the cost
 * does not hang on the server's estimates. A class is always written anew, as its seats are rows of their own. And a line
 * per booking, because one text of a megabyte costs the server half as much again, in copies of it.
 */
const linesText = (where: string, filters: number, projection: Projection) => `
  WITH wording AS (${wording})
  SELECT b.id, b.version,
    CASE WHEN known THEN NULL
      ELSE (SELECT row_to_json(row)::text FROM (SELECT ${projected(projection)}) row) END AS json,
    CASE WHEN known THEN NULL ELSE (SELECT mark FROM wording) END AS wording
  FROM ${bookingTables}
  CROSS JOIN LATERAL (
    SELECT b.kind <> 'group' AND ($${filters + 1}::jsonb ->> b.id::text)::int = b.version
      AND (SELECT mark FROM wording) = $${filters + 2} AS known OFFSET 0) seen
  WHERE ${where} ORDER BY b.starts_at, b.id LIMIT ${atMost}`

interface Row {
  id: number
  version: number
  /** null, like wording: as known. */
  json: string | null
  wording: string | null
}

async function read(
  name: string,
  text: string,
  values: unknown[],
  earlier?: Promise<Reading>,
): Promise<Reading> {
  const known = (await earlier?.catch(() => nothing)) ?? nothing
  const versions = Array.from(known.lines, ([id, { version }]) => `"${id}":${version}`)
  const rows = await reader.query<Row>(name, text, [...values, `{${versions}}`, known.wording])
  const lines = new Map(rows.map((row) => [row.id, lineOf(row, known)]))
  return {
    text: `[${Array.from(lines.values(), ({ json }) => json).join()}]`,
    lines,
    wording: rows.find((row) => row.wording !== null)?.wording ?? known.wording,
  }
}

const lineOf = ({ id, version, json }: Row, known: Reading): Line =>
  json === null ? (known.lines.get(id) as Line) : { version, json }

/** Keeps what is being read; the longest kept goes first. */
function keep(key: string, ts: number, reading: Promise<Reading>): void {
  const entry = { ts, reading }
  const forget = () => void (kept.get(key) === entry && kept.delete(key))
  kept.delete(key)
  kept.set(key, entry)
  reading.then(({ text }) => text.length > keptLength && forget(), forget)
  const [oldest] = kept.size > keptRanges ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
}
