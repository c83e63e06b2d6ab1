import { CsvError, parse } from 'csv-parse/sync'
import { invalid, Refused } from '@/lib/domain/refusal'
import { unled } from './profile-csv'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** A table may have so many rows. */
export const mostRows = 50_000

export interface TableRow {
  /** As spreadsheets count: the line of the columns' names is row 1. */
  row: number
  cells: string[]
}

export interface Table {
  columns: string[]
  rows: TableRow[]
}

/** How many lines show what separates the cells. */
const looked = 20

/** A line above the table that is none of it: by it Excel is told what separates the cells. */
const sepLine = /^\uFEFF?"?sep=(.)"?(?:\r\n|\r|\n)/i

/**
 * What separates a table's cells: what it says does; else with it, most of its first lines have the same number of cells,
 * and the more the better.
 */
export function delimiterOf(text: string): Delimiter {
  const said = delimiters.find((delimiter) => delimiter === sepLine.exec(text)?.[1])
  if (said) return said
  const rated = delimiters.map((delimiter) => ({ delimiter, rating: rate(text, delimiter) }))
  return rated.reduce((best, each) => (each.rating > best.rating ? each : best)).delimiter
}

function rate(text: string, delimiter: Delimiter): number {
  try {
    const widths = records(text, delimiter, looked).map(({ length }) => length)
    const [width = 0] = widths
    return width < 2 ? 0 : widths.filter((each) => each === width).length * 100 + width
  } catch {
    return 0
  }
}

/**
 * The table that a text is, its rows without those that are blank; only the first ones with `to`. Refuses what is no
 * table (validation_failed) and too many rows (too_large).
 */
export function readTable(text: string, delimiter: string, to?: number): Table {
  const [head, ...rest] = records(text, delimiter, to === undefined ? mostRows + 2 : to + 1)
  if (!head?.some(isSaid)) throw invalid('content', 'The first line must name the columns.', 'no_columns')
  if (rest.length > mostRows) throw new Refused('too_large', `A file may have at most ${mostRows} rows.`)
  const rows = rest.map((cells, index) => ({
    row: index + 2,
    cells: cells.map((cell) => unled(cell.trim())),
  }))
  return { columns: namesOf(head), rows: rows.filter(({ cells }) => cells.some(isSaid)) }
}

const isSaid = (cell: string) => cell.trim() !== ''

function records(text: string, delimiter: string, to: number): string[][] {
  try {
    return parse(text.replace(sepLine, ''), {
      bom: true,
      delimiter,
      to,
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw invalid('content', `This is no table: ${error.message}.`, 'no_table')
  }
}

/** Every column has a name, and a name is one column’s. */
function namesOf(head: string[]): string[] {
  const given = new Map<string, number>()
  return head.map((cell, index) => {
    const name = cell.trim().slice(0, 200) || `Column ${index + 1}`
    const count = (given.get(name) ?? 0) + 1
    given.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
