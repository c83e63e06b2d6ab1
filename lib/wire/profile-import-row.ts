import type { ImportPart, RowFault } from '@/lib/domain/import'
import type { ImportField, ImportMapping } from '@/lib/domain/import-options'
import type { TableRow } from './profile-import-table'

/** No date, time or amount is longer; what is takes long to look through. */
const longestValue = 100

/** One row of a table, read by what its columns mean; what is wrong with it is gathered. */
export interface RowReader {
  row: number
  cells: string[]
  /** What it says of a field; '' where it says nothing. */
  cell(field: ImportField): string
  /** What all columns of a field say, one below the other. */
  joined(field: ImportField): string
  /** A value, read from its cell; null where there is none, and, with a fault, where it is wrong. */
  value<Value>(field: ImportField, read: (cell: string) => Value | null, what: string): Value | null
  fault(field: ImportField, code: string, message: string): void
  faults: RowFault[]
}

/** Reads rows of a table one after the other. */
export function rowReader(part: ImportPart, columns: string[], mapping: ImportMapping) {
  const places = new Map<ImportField, { column: string; index: number }[]>()
  for (const [index, column] of columns.entries()) {
    const field = mapping[column]
    if (field) places.set(field, [...(places.get(field) ?? []), { column, index }])
  }
  return ({ row, cells }: TableRow): RowReader => {
    const faults: RowFault[] = []
    const all = (field: ImportField) =>
      (places.get(field) ?? []).map(({ index }) => clean(cells[index] ?? ''))
    const cell = (field: ImportField) => all(field)[0] ?? ''
    const fault = (field: ImportField, code: string, message: string) =>
      void faults.push({ part, row, column: places.get(field)?.[0]?.column ?? null, code, message })
    // Where a separator stands unquoted in a cell, all after it stand in the columns of others.
    if (cells.slice(columns.length).some(Boolean))
      faults.push({
        part,
        row,
        column: null,
        code: 'too_many_cells',
        message: 'Has more cells than columns.',
      })
    return {
      row,
      cells,
      faults,
      cell,
      fault,
      joined: (field) => all(field).filter(Boolean).join('\n'),
      value: (field, read, what) => {
        const text = cell(field)
        const value = text === '' || text.length > longestValue ? null : read(text)
        if (text !== '' && value === null) fault(field, 'invalid', `Is no ${what}.`)
        return value
      },
    }
  }
}

/** Half characters cannot be stored; lines end as they do here. */
const clean = (cell: string) => cell.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/g, '\n')
