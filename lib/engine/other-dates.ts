import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import type { Tx } from '@/lib/db/transaction'
import type { Booking, Participant } from '@/lib/domain/booking'
import { holds } from '@/lib/domain/status'
import { visitorsOf } from './messages'

/** One of the dates of a series, and in a class whose seat. */
interface SeriesDate {
  booking: Booking
  seat: Participant | null
}

/** The other dates that stand of a booking's series, so far as they are of a visitor called so at that address. */
export async function otherDates(
  tx: Tx,
  profileId: number,
  { id, seriesId }: Booking,
  visitor: { name: string; email: string },
): Promise<SeriesDate[]> {
  if (seriesId === null) return []
  const bookings = await tx.query<Booking>(
    'other-dates',
    `SELECT ${bookingColumns} FROM ${bookingTables}
     WHERE b.profile_id = $1 AND b.series_id = $2 AND b.id <> $3 AND b.deleted_at IS NULL
     ORDER BY b.starts_at, b.id`,
    [profileId, seriesId, id],
  )
  return bookings.flatMap((booking) => {
    const own = visitorsOf(booking).find(
      ({ name, email }) => name === visitor.name && email.toLowerCase() === visitor.email.toLowerCase(),
    )
    return own && holds(booking.status) ? [{ booking, seat: own.seat }] : []
  })
}
