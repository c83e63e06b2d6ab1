import type { CsvColumn } from '@/lib/wire/profile-csv-columns'
import type { SortField } from './table-url'

/** The table's columns: how wide (px at least, and their share of what is left), what sorts them, what an export holds of them. */
export const columnSpecs = {
  when: { min: 184, share: 2, sort: 'starts_at', csv: ['date', 'start_time', 'end_time', 'checkout_date'] },
  visitor: { min: 132, share: 4, sort: 'visitor_name', csv: ['visitor_name', 'participants'] },
  service: { min: 132, share: 4, sort: 'product', csv: ['service'] },
  staff: { min: 108, share: 3, sort: 'operator', csv: ['staff'] },
  location: { min: 108, share: 3, sort: null, csv: ['location'] },
  status: { min: 164, share: 1, sort: 'status', csv: ['status'] },
  price: { min: 84, share: 1, sort: 'price', csv: ['price', 'total', 'currency'] },
  contact: { min: 148, share: 4, sort: null, csv: ['visitor_email', 'visitor_phone'] },
  length: { min: 84, share: 1, sort: null, csv: ['duration_minutes', 'nights'] },
  created: { min: 124, share: 2, sort: 'created_at', csv: ['created_at'] },
  source: { min: 84, share: 1, sort: null, csv: ['source'] },
  note: { min: 148, share: 4, sort: null, csv: ['visitor_note', 'internal_note'] },
  number: { min: 72, share: 1, sort: null, csv: ['id'] },
} as const satisfies Record<
  string,
  { min: number; share: number; sort: SortField | null; csv: readonly CsvColumn[] }
>

export type ColumnName = keyof typeof columnSpecs
export const columnNames = Object.keys(columnSpecs) as ColumnName[]
export const defaultColumns = ['when', 'visitor', 'service', 'staff', 'status', 'price', 'contact'] as const
