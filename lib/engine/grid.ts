import { type BookingFilter, filtered } from '@/lib/db/booking-filter'
import { type Projection, projected } from '@/lib/db/booking-json'
import { bookingTables } from '@/lib/db/booking-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { digest } from './digest'
import { confined } from './list'

/** More than any screen can show; a year of a busy house is a tenth of it. */
const atMost = 50_000

/** All of the actor's bookings that match, as a JSON array in the dialect's words, untouched from the database. */
export async function grid(actor: Actor, filter: BookingFilter, projection: Projection): Promise<string> {
  demand(actor, 'bookings.read')
  const { where, values } = filtered(actor.profileId, { ...filter, ...confined(actor, filter) })
  const text = `
    SELECT coalesce(json_agg(row), '[]')::text AS bookings FROM (
      SELECT ${projected(projection)} FROM ${bookingTables}
      WHERE ${where} ORDER BY b.starts_at, b.id LIMIT ${atMost}) row`
  const [row] = await reader.query<{ bookings: string }>(`grid-${digest(text)}`, text, values)
  return row?.bookings ?? '[]'
}
