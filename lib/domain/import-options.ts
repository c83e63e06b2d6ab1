import type { Status } from './booking'

/** What a column of a table of customers can mean. */
export const customerFields = ['name', 'first_name', 'last_name', 'email', 'phone', 'note'] as const

/** What a column of a table of bookings can mean. */
export const bookingFields = [
  'reference',
  'service',
  'staff',
  'visitor_name',
  'visitor_first_name',
  'visitor_last_name',
  'visitor_email',
  'visitor_phone',
  'participants',
  'date',
  'start_time',
  'end_time',
  'starts_at',
  'ends_at',
  'duration_minutes',
  'checkout_date',
  'status',
  'price',
  'currency',
  'visitor_note',
  'internal_note',
  'cancel_reason',
] as const

export type ImportField = (typeof customerFields)[number] | (typeof bookingFields)[number]

/** Several columns may say one of these; any other is said by one column only. */
export const joinedFields: ReadonlySet<ImportField> = new Set(['note', 'visitor_note', 'internal_note'])

/** What each column means, by its name; a column that is not named is left out. */
export type ImportMapping = Record<string, ImportField>

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export const decimalSigns = ['.', ','] as const

/** How a file is read, and what becomes of what is there already. */
export interface ImportOptions {
  /** How dates are written that are not written as 2026-12-31. */
  dateOrder: (typeof dateOrders)[number]
  decimalSign: (typeof decimalSigns)[number]
  /** The zone whose clocks times without one are told by (IANA); null: the business's. */
  timezone: string | null
  /** The country (ISO 3166, two letters) of phone numbers that name none; null: they stay as they are written. */
  region: string | null
  /** The service and the person of bookings that name none. */
  serviceId: number | null
  staffId: number | null
  /** Of bookings that name none. */
  status: Status
  /** What becomes of a customer who is there already: what the file says of them replaces what is known, or nothing does. */
  existing: 'update' | 'skip'
  /** What becomes of a booking whose time is not free: it is an error of its row, or comes in all the same. */
  clash: 'refuse' | 'overbook'
}
