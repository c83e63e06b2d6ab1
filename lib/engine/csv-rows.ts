import type { BookingFilter } from '@/lib/db/booking-filter'
import type { Projection } from '@/lib/db/booking-json'
import type { BookingOrder } from '@/lib/db/booking-order'
import type { Actor } from '@/lib/domain/actor'
import { type Place, readPage } from './list'

const atOnce = 500

/**
 * Everything that matches, in the asked order, as JSON arrays in the dialect's words: a page at a time, so that an export
 * of a whole diary never stands in memory.
 */
export async function* csvRows(
  actor: Actor,
  filter: BookingFilter,
  order: BookingOrder,
  projection: Projection,
): AsyncGenerator<string, void, undefined> {
  let after: Place | null = null
  do {
    const page = await readPage(actor, filter, { limit: atOnce, offset: 0, order, after }, projection)
    yield page.bookings
    after = page.last
  } while (after)
}
