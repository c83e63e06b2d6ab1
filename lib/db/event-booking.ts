import { type DetailedBooking, detailColumns } from './booking-details'
import { bookingColumns, bookingTables } from './booking-rows'
import { type BookingTerms, termColumns } from './booking-terms'

/** A booking with all that any dialect tells of it. */
export interface EventBooking extends DetailedBooking, BookingTerms {
  /** The business's language, in which a dialect may write money. */
  profileLocale: string
}

/** The same as it is kept: instants are texts. */
export type FrozenBooking = {
  [Key in keyof EventBooking]: EventBooking[Key] extends Date | null ? string | null : EventBooking[Key]
}

/** Bookings `b` of all profiles as EventBooking, also those that were deleted. */
export const selectEventBooking = `
  SELECT ${bookingColumns}, ${detailColumns}, ${termColumns}, p.locale AS "profileLocale" FROM ${bookingTables}`
