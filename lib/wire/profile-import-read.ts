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
import { readTable } from './profile-import-table'

/** A file with all that says how it is read. */
export interface FileToRead {
  kind: ImportKind
  content: string
  delimiter: string | null
  mapping: ImportMapping
  options: ImportOptions
}

/** All that a file says. Refuses what is no file of its kind (validation_failed). */
export const readImport = (file: FileToRead): ImportFile =>
  withVisitors(inZone(readers[file.kind](file), file.options.timezone ?? null))

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

const readers: Record<ImportKind, (file: FileToRead) => ImportFile> = {
  customers_csv: (file) => {
    const found = emptyFile()
    for (const row of rowsOf(file, 'customers')) {
      const customer = readCustomer(row, file.options)
      if (customer) found.customers.push(customer)
      found.faults.push(...row.faults)
    }
    return found
  },
  bookings_csv: (file) => {
    const found = emptyFile()
    for (const row of rowsOf(file, 'bookings')) {
      found.bookings.push(...readBookings(row, file.options))
      found.faults.push(...row.faults)
    }
    return found
  },
  easyappointments: ({ content }) => readEasyAppointments(content),
  calcom: ({ content }) => readCalcom(content),
}

function* rowsOf({ content, delimiter, mapping }: FileToRead, part: ImportPart) {
  const { columns, rows } = readTable(content, delimiter ?? ',')
  const read = rowReader(part, columns, mapping)
  for (const row of rows) yield read(row)
}

/** What stands in the rows of a table, by their numbers; of no other file. */
export function cellsOf({ kind, content, delimiter }: FileToRead): ReadonlyMap<number, string[]> {
  if (!isTable(kind)) return new Map()
  return new Map(readTable(content, delimiter ?? ',').rows.map(({ row, cells }) => [row, cells]))
}

const emptyFile = (): ImportFile => ({ services: [], staff: [], customers: [], bookings: [], faults: [] })
