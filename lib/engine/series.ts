import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import type { Series } from './repeat'

/** A series with those of its bookings the actor may see, in the order of the diary. Refuses: not_found. */
export async function findSeries(actor: Actor, id: number, tx: Tx = reader): Promise<Series> {
  demand(actor, 'bookings.read')
  const own = onlyOwn(actor)
  const [series] = await tx.query<Omit<Series, 'bookings'>>(
    'find-series',
    'SELECT id, uid, rule FROM series WHERE profile_id = $1 AND id = $2',
    [actor.profileId, id],
  )
  const rows = await tx.query<Booking>(
    'series-bookings',
    `SELECT ${bookingColumns} FROM ${bookingTables}
     WHERE b.profile_id = $1 AND b.series_id = $2 AND b.deleted_at IS NULL ORDER BY b.starts_at, b.id`,
    [actor.profileId, id],
  )
  const bookings = rows.filter(({ staffId }) => own === null || staffId === own)
  if (!series || bookings.length === 0) throw missing('Series')
  return { ...series, bookings }
}
