import { type ImportKind, isTable } from '@/lib/domain/import'
import {
  bookingFields,
  customerFields,
  type ImportField,
  type ImportMapping,
  type ImportOptions,
  joinedFields,
} from '@/lib/domain/import-options'
import { type Fault, Refused } from '@/lib/domain/refusal'

/**
 * What the columns mean, as it was said: null leaves one out. Refuses a column that is not there, a meaning that the
 * kind of file does not know, and one that two columns say.
 */
export function toMapping(
  kind: ImportKind,
  columns: string[],
  said: Record<string, ImportField | null>,
): ImportMapping {
  const known: readonly ImportField[] = kind === 'customers_csv' ? customerFields : bookingFields
  const mapping = Object.entries(said).filter((entry): entry is [string, ImportField] => entry[1] !== null)
  const faults = mapping.flatMap(([column, field], index) => {
    const fault = (code: string, message: string) => [faultAt(column, code, message)]
    if (!isTable(kind) || !columns.includes(column))
      return fault('unknown_column', 'The file has no such column.')
    if (!known.includes(field)) return fault('invalid_value', `Must be one of: ${known.join(', ')}.`)
    const isTwice = mapping.slice(0, index).some(([, other]) => other === field) && !joinedFields.has(field)
    return isTwice ? fault('repeated', `Another column says “${field}” already.`) : []
  })
  if (faults[0]) throw new Refused('validation_failed', faults[0].message, { faults })
  return Object.fromEntries(mapping)
}

const faultAt = (column: string, code: string, message: string): Fault => ({
  field: `mapping/${column.replace(/~/g, '~0').replace(/\//g, '~1')}`,
  code,
  message,
  asWritten: true,
})

/** Of each of these one must be said. */
const needed: Record<'customers_csv' | 'bookings_csv', ImportField[][]> = {
  customers_csv: [['name', 'first_name', 'last_name', 'email']],
  bookings_csv: [
    ['date', 'starts_at'],
    ['visitor_name', 'visitor_first_name', 'visitor_last_name', 'visitor_email'],
  ],
}

/** Refuses a table in which nothing says what every row must say. */
export function demandMapped(kind: ImportKind, mapping: ImportMapping, options: ImportOptions): void {
  if (!isTable(kind)) return
  const said = new Set(Object.values(mapping))
  const service: ImportField[][] = kind === 'bookings_csv' && options.serviceId === null ? [['service']] : []
  const missing = [...service, ...needed[kind]].filter((fields) => !fields.some((field) => said.has(field)))
  const faults = missing.map((fields) => ({
    field: 'mapping',
    code: 'required',
    message: `A column must say ${fields.join(' or ')}.`,
    asWritten: true,
  }))
  if (faults[0]) throw new Refused('validation_failed', faults[0].message, { faults })
}
