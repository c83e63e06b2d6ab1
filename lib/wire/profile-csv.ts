import { stringify } from 'csv-stringify/sync'
import { invalid } from '@/lib/domain/refusal'
import { type Cell, type CsvColumn, csvColumns } from './profile-csv-columns'
import type { BookingJson } from './profile-shapes'

const all = Object.keys(csvColumns) as CsvColumn[]

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
  lines(bookings.map((booking) => names.map((name) => csvColumns[name](booking))))

/** Any break of a line is quoted, not only the one that ends a record: what follows it would begin a row of its own. */
export const lines = (rows: Cell[][]) =>
  stringify(rows, { cast: { string: inert }, record_delimiter: 'windows', quoted_match: /[\r\n]/ })

/**
 * A cell that a spreadsheet would run as a formula is led by an apostrophe, whatever blanks or quotes stand before it.
 * An amount that is below nothing is no formula.
 */
const inert = (cell: string): string =>
  formula.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell

/** What a cell said before an apostrophe had to lead it. */
export const unled = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

const formula = /^[\s"']*[=+\-@\t\r＝＋－＠]/
