import type { ImportKind } from '@/lib/domain/import'
import type { ImportField } from '@/lib/domain/import-options'
import type { ImportJson } from '@/lib/wire/profile-import'

type Mapping = ImportJson['mapping']

/** What a table can say, in the order in which one thinks of it. */
export const fieldGroups: Record<'customers_csv' | 'bookings_csv', [group: Group, fields: ImportField[]][]> =
  {
    customers_csv: [
      ['who', ['name', 'first_name', 'last_name', 'email', 'phone']],
      ['notes', ['note']],
    ],
    bookings_csv: [
      [
        'who',
        [
          'visitor_name',
          'visitor_first_name',
          'visitor_last_name',
          'visitor_email',
          'visitor_phone',
          'participants',
        ],
      ],
      [
        'when',
        ['date', 'start_time', 'end_time', 'duration_minutes', 'starts_at', 'ends_at', 'checkout_date'],
      ],
      ['what', ['service', 'staff', 'status', 'price', 'currency']],
      ['notes', ['visitor_note', 'internal_note', 'cancel_reason', 'reference']],
    ],
  }
export type Group = 'who' | 'when' | 'what' | 'notes'

/** What every row must say: by which field it is usually said, and by which others it may be. */
const needs = {
  customers_csv: [{ need: 'name', field: 'name', or: ['first_name', 'last_name', 'email'] }],
  bookings_csv: [
    {
      need: 'who',
      field: 'visitor_name',
      or: ['visitor_first_name', 'visitor_last_name', 'visitor_email'],
    },
    { need: 'date', field: 'date', or: ['starts_at'] },
    { need: 'service', field: 'service', or: [] },
  ],
} as const satisfies Record<string, { need: string; field: ImportField; or: ImportField[] }[]>

export type Need = (typeof needs)[keyof typeof needs][number]['need']

/** What nothing in the file says yet, and at which field that is to be told. */
export function missing(
  kind: ImportKind,
  mapping: Mapping,
  serviceId: number | null,
): Map<ImportField, Need> {
  if (kind !== 'customers_csv' && kind !== 'bookings_csv') return new Map()
  const said = new Set(Object.values(mapping))
  return new Map(
    needs[kind]
      .filter(({ need }) => need !== 'service' || serviceId === null)
      .filter(({ field, or }) => ![field, ...or].some((each) => said.has(each)))
      .map(({ field, need }) => [field, need]),
  )
}

/** Whether every row must say this, unless another field says it. */
export const isNeeded = (kind: ImportKind, field: ImportField): boolean =>
  (kind === 'customers_csv' || kind === 'bookings_csv') && needs[kind].some((need) => need.field === field)

/** The columns that say a field, in the order of the file. */
export const columnsOf = (mapping: Mapping, columns: string[], field: ImportField): string[] =>
  columns.filter((column) => mapping[column] === field)

/** A field is said by these columns now, and by no others; whatever else they said, nothing says any more. */
export const withColumns = (mapping: Mapping, field: ImportField, columns: string[]): Mapping =>
  Object.fromEntries([
    ...Object.entries(mapping).filter(([column, other]) => other !== field && !columns.includes(column)),
    ...columns.map((column) => [column, field] as const),
  ])

/** What the first rows say in a column, each once. */
export function samplesIn({ columns, sample }: ImportJson, column: string): string[] {
  const index = columns.indexOf(column)
  return [...new Set(sample.map((cells) => cells[index] ?? '').filter(Boolean))]
}
