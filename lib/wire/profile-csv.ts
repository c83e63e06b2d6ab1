import { stringify } from 'csv-stringify/sync'
import { decimal } from '@/lib/domain/money'
import { invalid } from '@/lib/domain/refusal'
import type { BookingJson } from './profile-shapes'

type Cell = string | number | null

/** What an export can hold, by the name in its first line; dates and times are local, money is in major units. */
const columns = {
  id: (b) => b.id,
  date: (b) => b.booking_date,
  start_time: (b) => b.start_time,
  end_time: (b) => b.end_time,
  duration_minutes: (b) => b.duration_minutes,
  checkout_date: (b) => b.checkout_date,
  nights: (b) => b.nights,
  status: (b) => (b.no_show ? 'no_show' : b.status),
  kind: (b) => b.kind,
  service: (b) => b.product_name,
  staff: (b) => b.operator_name,
  visitor_name: (b) => b.visitor_name,
  visitor_email: (b) => b.visitor_email,
  visitor_phone: (b) => b.visitor_phone,
  visitor_note: (b) => b.visitor_note,
  internal_note: (b) => b.internal_note,
  participants: (b) => (b.kind === 'group' ? b.participants.map(({ name }) => name).join('; ') : null),
  price: (b) => decimal(b.price, b.currency),
  currency: (b) => b.currency.toUpperCase(),
  source: (b) => b.source,
  overbooked: (b) => (b.overbooked ? 'yes' : 'no'),
  cancel_reason: (b) => b.cancel_reason,
  created_at: (b) => b.created_at,
  timezone: (b) => b.timezone,
} as const satisfies Record<string, (booking: BookingJson) => Cell>

export type CsvColumn = keyof typeof columns
const all = Object.keys(columns) as CsvColumn[]

/** The columns that were asked for, in that order; all of them when none were. Refuses what is no column. */
export function toColumns(text: string | undefined): CsvColumn[] {
  if (!text) return all
  return text.split(',').map((name) => {
    const column = all.find((each) => each === name.trim())
    if (!column) throw invalid('columns', `There is no column “${name}”. There are: ${all.join(', ')}.`)
    return column
  })
}

/**
 * Pages of bookings as lines of CSV. A byte order mark leads them: without one Excel takes UTF-8 for something else and
 * breaks every umlaut; other readers of CSV skip it.
 */
export async function* toCsvLines(
  pages: AsyncIterable<string>,
  names: CsvColumn[],
): AsyncGenerator<string, void, undefined> {
  yield `\uFEFF${lines([names])}`
  for await (const page of pages) yield toCsv(JSON.parse(page) as BookingJson[], names)
}

/** Bookings as lines of CSV. */
export const toCsv = (bookings: BookingJson[], names: CsvColumn[]): string =>
  lines(bookings.map((booking) => names.map((name) => columns[name](booking))))

const lines = (rows: Cell[][]) => stringify(rows, { cast: { string: inert }, record_delimiter: 'windows' })

/**
 * A cell that a spreadsheet would run as a formula is led by an apostrophe, whatever blanks or quotes stand before it.
 * An amount that is below nothing is no formula.
 */
const inert = (cell: string): string =>
  /^[\s"']*[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
