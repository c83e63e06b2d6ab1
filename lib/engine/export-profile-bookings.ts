import { instant, type Projection, projected } from '@/lib/db/booking-json'
import { bookingTables } from '@/lib/db/booking-rows'
import { nameless } from '@/lib/db/held-rows'
import type { Snapshot } from '@/lib/db/snapshot'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'

/** Something that happened to a booking, in the engine's words. */
export interface ExportedFact {
  booking_id: number
  at: string
  type: string
  actor: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

type Pages<Row> = AsyncGenerator<Row[], void, undefined>

/** Whatever is booked: neither what was deleted, nor what is only kept for somebody who has not said who they are. */
const kept = `b.profile_id = $1 AND b.deleted_at IS NULL AND NOT ${nameless('b')}`

const fact = `f.booking_id, ${instant('f.at')} AS at, f.type, f.actor ->> 'name' AS actor, f.before, f.after`

/** Bookings in the dialect's words, by id, with their `timeline` where that is asked for. Refuses: forbidden. */
export function exportBookings<Row extends object>(
  actor: Actor,
  snapshot: Snapshot,
  projection: Projection,
  { timeline = false, only = 'all' }: { timeline?: boolean; only?: 'all' | 'classes' } = {},
): Pages<Row & { timeline?: ExportedFact[] }> {
  demand(actor, 'data.export')
  const told = `, ARRAY(SELECT to_jsonb(f) FROM (
    SELECT ${fact} FROM fact f WHERE f.profile_id = $1 AND f.booking_id = b.id ORDER BY f.id) f) AS timeline`
  return snapshot.pages(
    `SELECT ${projected(projection)} ${timeline ? told : ''} FROM ${bookingTables}
     WHERE ${kept} ${only === 'classes' ? "AND b.kind = 'group'" : ''} ORDER BY b.id`,
    [actor.profileId],
  )
}

/** What happened to each of them, as rows of their own. Refuses: forbidden. */
export function exportFacts(actor: Actor, snapshot: Snapshot): Pages<ExportedFact> {
  demand(actor, 'data.export')
  return snapshot.pages(
    `SELECT ${fact} FROM booking b JOIN fact f ON f.profile_id = b.profile_id AND f.booking_id = b.id
     WHERE ${kept} ORDER BY b.id, f.id`,
    [actor.profileId],
  )
}
