import { z } from 'zod'
import { statuses } from '@/lib/domain/booking'
import { importKinds, importParts, importStatuses, leftReasons, rowOutcomes } from '@/lib/domain/import'
import { bookingFields, customerFields, dateOrders, decimalSigns } from '@/lib/domain/import-options'
import { told } from './profile-envelope'

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
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).nullable(),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
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

/** GET imports/{id}/check: what would become of it, and a page of what is wrong. */
export const importCheckShape = told({
  counts: byPart(outcomesShape),
  errors: z.array(rowFaultShape),
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
      undo: z.enum(['undone', 'left']).nullable(),
      /** Why undoing left it: somebody changed it since, something else hangs on it, its visitor was written to, they were erased. */
      left_because: z.enum(leftReasons).nullable(),
    }),
  ),
  total: z.int(),
})
export type ImportRowsJson = z.output<typeof importRowsShape>
