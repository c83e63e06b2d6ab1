import { filtered } from '@/lib/db/booking-filter'
import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import { type BookingTerms, termColumns } from '@/lib/db/booking-terms'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand, may } from '@/lib/domain/permission'
import { holding } from '@/lib/domain/status'
import { confined } from './list'

/** A booking of a calendar and its terms; `cost` null: not for the actor. */
export type CalendarBooking = Booking & Omit<BookingTerms, 'cost'> & { cost: number | null }

/** More than any calendar can show. */
const atMost = 50_000

/**
 * The actor's bookings that take their time between two instants, [from, until), in the order of their beginnings: also
 * what is only kept for a visitor, but not what was cancelled or missed. Refuses: forbidden.
 */
export async function calendarBookings(
  actor: Actor,
  within: { from: Date; until: Date },
): Promise<CalendarBooking[]> {
  demand(actor, 'bookings.read')
  const { where, values } = filtered(actor.profileId, {
    within,
    statuses: holding,
    holdsToo: true,
    ...confined(actor, {}),
  })
  const name = `calendar-bookings-${values.length}`
  const text = `SELECT ${bookingColumns}, ${termColumns} FROM ${bookingTables}
    WHERE ${where} ORDER BY b.starts_at, b.id LIMIT ${atMost}`
  const rows = await reader.query<CalendarBooking>(name, text, values)
  return may(actor, 'costs.read') ? rows : rows.map((row) => ({ ...row, cost: null }))
}
