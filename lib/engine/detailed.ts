import { type DetailedBooking, detailColumns } from '@/lib/db/booking-details'
import type { BookingFilter } from '@/lib/db/booking-filter'
import { byStart } from '@/lib/db/booking-order'
import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { list } from './list'
import { visible } from './own-calendar'

/** One booking by its uid, with what it refers to. Refuses: not_found, also for another profile's. */
export async function findDetailed(actor: Actor, uid: string): Promise<DetailedBooking> {
  demand(actor, 'bookings.read')
  const [booking] = await reader.query<DetailedBooking>('detailed-by-uid', `${select} AND b.uid = $2`, [
    actor.profileId,
    uid,
  ])
  return visible(actor, booking)
}

/** The same by its id. */
export async function findDetailedById(actor: Actor, id: number): Promise<DetailedBooking> {
  demand(actor, 'bookings.read')
  const [booking] = await reader.query<DetailedBooking>('detailed-by-id', `${select} AND b.id = $2`, [
    actor.profileId,
    id,
  ])
  return visible(actor, booking)
}

/** One page of the actor's bookings that match, in the order of their beginnings, with what they refer to. */
export async function listDetailed(
  actor: Actor,
  filter: BookingFilter,
  page: { limit: number; offset: number },
): Promise<{ bookings: DetailedBooking[]; total: number }> {
  const { bookings, total } = await list(actor, filter, { ...page, order: byStart, after: null }, idsOnly)
  const ids = (JSON.parse(bookings) as { id: number }[]).map(({ id }) => id)
  const text = `${select} AND b.id = ANY ($2::int[]) ORDER BY b.starts_at, b.id`
  const found = await reader.query<DetailedBooking>('detailed-page', text, [actor.profileId, ids])
  return { bookings: found, total }
}

const idsOnly = { booking: { id: 'id' }, participantsKey: 'participants', participant: {} } as const

const select = `SELECT ${bookingColumns}, ${detailColumns} FROM ${bookingTables}
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL`
