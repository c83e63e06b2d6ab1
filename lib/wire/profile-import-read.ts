import {
  type ImportCustomer,
  type ImportFile,
  type ImportKind,
  type ImportPart,
  isTable,
} from '@/lib/domain/import'
import type { ImportMapping, ImportOptions } from '@/lib/domain/import-options'
import { readCalcom } from './import-calcom'
import { readEasyAppointments } from './import-easyappointments'
import { inZone } from './import-zone'
import { readBookings } from './profile-import-bookings'
import { customerKey, readCustomer } from './profile-import-customers'
import { rowReader } from './profile-import-row'
import { readTable, type Table } from './profile-import-table'

/** A file with all that says how it is read. */
export interface FileToRead {
  kind: ImportKind
  content: string
  delimiter: string | null
  mapping: ImportMapping
  options: ImportOptions
}

/** All that a file says, and, of a table, what stands in its rows, by their numbers. */
interface ReadFile extends ImportFile {
  cells: ReadonlyMap<number, string[]>
}

/** Reads a file. Refuses what is no file of its kind (validation_failed). */
export function readImport(file: FileToRead): ReadFile {
  const { kind, content, delimiter, options } = file
  const table = isTable(kind) ? readTable(content, delimiter ?? ',') : nothing
  const said = withVisitors(inZone(readers[kind](file, table), options.timezone ?? null))
  return { ...said, cells: new Map(table.rows.map(({ row, cells }) => [row, cells])) }
}

const nothing: Table = { columns: [], rows: [] }

/** Whoever comes with a booking alone is a customer as well: one, however often they come. */
function withVisitors(file: ImportFile): ImportFile {
  const known = new Set(file.customers.map(({ sourceKey }) => sourceKey))
  const visitors = new Map<string, ImportCustomer>()
  const bookings = file.bookings.map((booking) => {
    if (booking.customerKey !== null && known.has(booking.customerKey)) return booking
    const key = customerKey(booking.visitor)
    if (!known.has(key) && !visitors.has(key))
      visitors.set(key, { row: booking.row, sourceKey: key, ...booking.visitor, note: null, isVisitor: true })
    return { ...booking, customerKey: key }
  })
  return { ...file, bookings, customers: [...file.customers, ...visitors.values()] }
}

const readers: Record<ImportKind, (file: FileToRead, table: Table) => ImportFile> = {
  customers_csv: (file, table) => {
    const found = emptyFile()
    for (const row of rowsOf(table, file, 'customers')) {
      const customer = readCustomer(row, file.options)
      if (customer) found.customers.push(customer)
      found.faults.push(...row.faults)
    }
    return found
  },
  bookings_csv: (file, table) => {
    const found = emptyFile()
    for (const row of rowsOf(table, file, 'bookings')) {
      found.bookings.push(...readBookings(row, file.options))
      found.faults.push(...row.faults)
    }
    return found
  },
  easyappointments: ({ content }) => readEasyAppointments(content),
  calcom: ({ content }) => readCalcom(content),
}

function* rowsOf({ columns, rows }: Table, { mapping }: FileToRead, part: ImportPart) {
  const read = rowReader(part, columns, mapping)
  for (const row of rows) yield read(row)
}

const emptyFile = (): ImportFile => ({ services: [], staff: [], customers: [], bookings: [], faults: [] })
