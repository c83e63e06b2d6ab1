import { z } from 'zod'
import { statuses } from '@/lib/domain/booking'
import {
  type ImportPart,
  importKinds,
  importParts,
  importStatuses,
  leftReasons,
  type RefusedRow,
  type RowOutcome,
  rowOutcomes,
} from '@/lib/domain/import'
import { bookingFields, customerFields, dateOrders, decimalSigns } from '@/lib/domain/import-options'
import { Refused } from '@/lib/domain/refusal'
import type { ImportRow } from '@/lib/settings/import-rows'
import type { Import } from '@/lib/settings/import-table'
import { toInstant } from './instant'
import { told } from './profile-envelope'
import { delimiters, readTable } from './profile-import-table'
import { encodings } from './profile-import-text'

const instant = z.iso.datetime()

/** How many of one part; of a check what would become of them, of a run what became of them. */
const outcomesShape = z.object({
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  refused: z.int(),
})
const byPart = <Counts extends z.ZodType>(counts: Counts) =>
  z.object({ services: counts, staff: counts, customers: counts, bookings: counts })

const runCounts = byPart(outcomesShape.extend({ undone: z.int(), left: z.int() }))

const optionsShape = z.object({
  date_order: z.enum(dateOrders),
  decimal_sign: z.enum(decimalSigns),
  timezone: z.string().nullable(),
  region: z.string().nullable(),
  product_id: z.int().nullable(),
  operator_id: z.int().nullable(),
  status: z.enum(statuses),
  existing: z.enum(['update', 'skip']),
  clash: z.enum(['refuse', 'overbook']),
})

/** A file on its way in, or what became of it. */
export const importShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  kind: z.enum(importKinds),
  file_name: z.string(),
  status: z.enum(importStatuses),
  /** Of a table: how it is written. */
  encoding: z.enum(encodings).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  /** Of a table that has not been run: its columns by name, and its first rows. */
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: z.record(z.string(), z.enum([...new Set([...customerFields, ...bookingFields])])),
  options: optionsShape,
  /** Services, people, customers and bookings of the file; how many of them are done, or while it is undone, undone. */
  total: z.int(),
  done: z.int(),
  counts: runCounts,
  /** Why it could not be run to its end. */
  failure: z.string().nullable(),
  created_by: z.string(),
  created_at: instant,
  started_at: instant.nullable(),
  finished_at: instant.nullable(),
  /** Until when it can be undone; null: it cannot. */
  undo_until: instant.nullable(),
})
export type ImportJson = z.output<typeof importShape>

/** The answer of every endpoint about one import. */
export const importTold = told({ import: importShape })

/** GET imports: the latest first. */
export const importsShape = told({ imports: z.array(importShape) })
export type ImportsJson = z.output<typeof importsShape>

const rowFaultShape = z.object({
  part: z.enum(importParts),
  /** Of a table: its row, the line of the columns' names being row 1; else the place in its list, from 1. */
  row: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
})

/** Of a table: what stands in a row that is refused, so that it can be put right and sent again; forgotten after 30 days. */
const cells = z.array(z.string()).nullable()

/** GET imports/{id}/check: what would become of it, and a page of what is wrong. */
export const importCheckShape = told({
  counts: byPart(outcomesShape),
  errors: z.array(rowFaultShape.extend({ cells })),
  /** Of all errors. */
  total: z.int(),
})
export type ImportCheckJson = z.output<typeof importCheckShape>

/** GET imports/{id}/rows: what became of each row. */
export const importRowsShape = told({
  rows: z.array(
    z.object({
      part: z.enum(importParts),
      row: z.int(),
      outcome: z.enum(rowOutcomes),
      product_id: z.int().nullable(),
      operator_id: z.int().nullable(),
      customer_id: z.int().nullable(),
      booking_id: z.int().nullable(),
      errors: z.array(rowFaultShape.pick({ column: true, code: true, message: true })),
      cells,
      undo: z.enum(['undone', 'left']).nullable(),
      /** Why undoing left it: somebody changed it since, something else hangs on it, its visitor was written to, they were erased. */
      left_because: z.enum(leftReasons).nullable(),
    }),
  ),
  total: z.int(),
})
export type ImportRowsJson = z.output<typeof importRowsShape>

const importCounts = (rows: Import['counts']): ImportJson['counts'] => {
  const sum = (part: string, which: (row: Import['counts'][number]) => boolean) =>
    rows.filter((row) => row.part === part && which(row)).reduce((total, { count }) => total + count, 0)
  const ofPart = (part: string) => ({
    created: sum(part, ({ outcome }) => outcome === 'created'),
    updated: sum(part, ({ outcome }) => outcome === 'updated'),
    skipped: sum(part, ({ outcome }) => outcome === 'skipped'),
    refused: sum(part, ({ outcome }) => outcome === 'refused'),
    undone: sum(part, ({ undo }) => undo === 'undone'),
    left: sum(part, ({ undo }) => undo === 'left'),
  })
  return {
    services: ofPart('services'),
    staff: ofPart('staff'),
    customers: ofPart('customers'),
    bookings: ofPart('bookings'),
  }
}

export const toImport = (found: Import): ImportJson => ({
  id: found.id,
  uid: found.uid,
  kind: found.kind,
  file_name: found.fileName,
  status: found.status,
  encoding: encodings.find((each) => each === found.encoding) ?? null,
  delimiter: delimiters.find((each) => each === found.delimiter) ?? null,
  columns: found.columns,
  sample: sampleOf(found),
  mapping: found.mapping,
  options: {
    date_order: found.options.dateOrder,
    decimal_sign: found.options.decimalSign,
    timezone: found.options.timezone ?? null,
    region: found.options.region,
    product_id: found.options.serviceId,
    operator_id: found.options.staffId,
    status: found.options.status,
    existing: found.options.existing,
    clash: found.options.clash,
  },
  total: found.total,
  done: found.position,
  counts: importCounts(found.counts),
  failure: found.failure,
  created_by: found.by,
  created_at: toInstant(found.createdAt),
  started_at: found.startedAt && toInstant(found.startedAt),
  finished_at: found.finishedAt && toInstant(found.finishedAt),
  undo_until: found.undoUntil && toInstant(found.undoUntil),
})

const sampled = 5
/** So much of a cell is shown. */
const longestShown = 200

/** The first rows of a table; none where even these are longer than what is looked at. */
function sampleOf({ head, delimiter }: Import): string[][] {
  if (head === null || delimiter === null) return []
  try {
    return readTable(head, delimiter, sampled).rows.map(({ cells }) =>
      cells.map((cell) => cell.slice(0, longestShown)),
    )
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

export const importReply = (found: Import) => ({ body: { success: true, import: toImport(found) } })

/** What would become of a file: as RowOutcome says it of a run. */
export interface ImportCheck {
  counts: Record<ImportPart, Record<RowOutcome, number>>
  faults: RefusedRow[]
}

export const importCheckReply = (
  { counts, faults }: ImportCheck,
  { limit, offset }: { limit: number; offset: number },
) => ({
  body: { success: true, counts, errors: faults.slice(offset, offset + limit), total: faults.length },
})

export const importRowsReply = ({ rows, total }: { rows: ImportRow[]; total: number }) => ({
  body: {
    success: true,
    rows: rows.map((row) => ({
      part: row.part,
      row: row.row,
      outcome: row.outcome,
      product_id: row.serviceId,
      operator_id: row.staffId,
      customer_id: row.customerId,
      booking_id: row.bookingId,
      errors: row.errors,
      cells: row.outcome === 'refused' ? ((row.before as { cells: string[] } | null)?.cells ?? null) : null,
      undo: row.undo,
      left_because: row.leftBecause,
    })),
    total,
  },
})
