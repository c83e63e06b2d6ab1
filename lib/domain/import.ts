import type { Status } from './booking'

/** What can be read in: tables, and what other booking programs give out. */
export const importKinds = ['customers_csv', 'bookings_csv', 'easyappointments', 'calcom'] as const
export type ImportKind = (typeof importKinds)[number]

/** A table's columns are given a meaning by whoever sends it; what other programs give out has one. */
export const isTable = (kind: ImportKind): kind is 'customers_csv' | 'bookings_csv' =>
  kind === 'customers_csv' || kind === 'bookings_csv'

/** A file may have so many bytes. */
export const importFileLimit = 10 * 1024 * 1024

export const importStatuses = ['draft', 'running', 'done', 'failed', 'undoing', 'undone'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What a file consists of, in the order in which it comes in: a booking needs the others to be there. */
export const importParts = ['services', 'staff', 'customers', 'bookings'] as const
export type ImportPart = (typeof importParts)[number]

/** What became of something in a file. */
export const rowOutcomes = ['created', 'updated', 'skipped', 'refused'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** Why undoing leaves what came in. */
export const leftReasons = ['changed', 'in_use', 'told', 'erased'] as const
export type LeftReason = (typeof leftReasons)[number]

/** Where something stands in its file: the row of a table (its first line is row 1), else the place in its list, from 1. */
interface Entry {
  row: number
}

/**
 * What others of the same file, and later files, know it by; null: nothing. It begins with what it is and where it
 * comes from, as `calcom:booking:…`: the same thing in another file of that program has the same one.
 */
interface Keyed extends Entry {
  sourceKey: string | null
}

/** A service that is made unless there is one of that name. */
export interface ImportService extends Keyed {
  name: string
  description: string | null
  /** Minutes. */
  duration: number | null
  /** In major units, as '49.90'. */
  price: string | null
  /** ISO 4217; null: the profile's. */
  currency: string | null
  /** How many may come at once; above 1 it is a class. null: one. */
  capacity: number | null
}

/** Somebody who is made unless there is one of that email or name. */
export interface ImportStaff extends Keyed {
  name: string
  email: string | null
  phone: string | null
  /** The source keys of what they offer. */
  services: string[]
}

/** Who comes: known by email, then phone, then the source key. */
export interface ImportCustomer extends Keyed {
  name: string
  email: string | null
  phone: string | null
  note: string | null
  /** Only a booking names them: who is there already is left as they are. */
  isVisitor?: true
}

/** How a booking names a service or a person: by the source key in the same file, or by what a cell says. */
export type ImportRef = { key: string } | { text: string }

/** A moment: an instant (ms), or what the clock shows where the business is; without its minute the whole day. */
export type ImportMoment = { instant: number } | { date: string; minute: number | null }

export interface ImportBooking extends Keyed {
  /** null: the one that the options name. */
  service: ImportRef | null
  /** null: the one that the options name, else anyone who offers it. */
  staff: ImportRef | null
  visitor: { name: string; email: string | null; phone: string | null }
  /** The source key of the visitor among the file's customers; null: they are known by what stands here. */
  customerKey: string | null
  start: ImportMoment
  /** null: by the duration. */
  end: ImportMoment | null
  /** Minutes; null: the service's, where there is no end either. */
  duration: number | null
  /** When a stay ends. */
  checkoutDate: string | null
  /** null: the one that the options name. */
  status: Status | null
  cancelReason: string | null
  /** In major units; null: the service's. */
  price: string | null
  currency: string | null
  visitorNote: string
  internalNote: string
  /** The visitor's language (BCP 47). */
  locale: string | null
}

/**
 * Why something of a file cannot come in. Its message quotes no names, addresses or numbers of people, as it is kept
 * longer than the file.
 */
export interface RowFault extends Entry {
  part: ImportPart
  /** The column of the table, or the member; null: the whole of it. */
  column: string | null
  code: string
  message: string
}

/** A fault, with what stands in its row of a table; null: it is none of a table, or that is forgotten. */
export interface RefusedRow extends RowFault {
  cells: string[] | null
}

/**
 * All that a file says. What has a fault stands among the faults alone. Readers of other programs' files are
 * `(json: string) => ImportFile` and refuse (`invalid('content', …)`) what is no such file at all.
 */
export interface ImportFile {
  services: ImportService[]
  staff: ImportStaff[]
  customers: ImportCustomer[]
  bookings: ImportBooking[]
  faults: RowFault[]
}
