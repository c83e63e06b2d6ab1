import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'

export interface Stats {
  /** Not cancelled and overlapping today in the profile's zone. */
  today: number
  /** Waiting for the owner's word. */
  pending: number
  /** Pending or confirmed, starting after now. */
  upcoming: number
  /** All not deleted. */
  total: number
}

/** The counters over all the actor may see, whatever the filters of the screen. */
export async function stats(actor: Actor): Promise<Stats> {
  demand(actor, 'bookings.read')
  const own = onlyOwn(actor)
  const [row] = await reader.query<Stats>(
    own === null ? 'stats' : 'stats-own',
    own === null ? all : ownOnly,
    [actor.profileId, ...(own === null ? [] : [own])],
  )
  return row ?? { today: 0, pending: 0, upcoming: 0, total: 0 }
}

const text = (mine: string, total: string) => `
  WITH today AS (
    SELECT date_trunc('day', now() AT TIME ZONE timezone) AS day, timezone FROM profile WHERE id = $1)
  SELECT
    (SELECT count(*)::int FROM booking b, today WHERE b.profile_id = $1 AND b.deleted_at IS NULL ${mine}
      AND b.status NOT IN ('cancelled', 'no_show')
      AND tstzrange(b.starts_at, b.ends_at, '[)')
        && tstzrange(today.day AT TIME ZONE today.timezone, (today.day + interval '1 day') AT TIME ZONE today.timezone, '[)')
    ) AS today,
    (SELECT count(*)::int FROM booking b WHERE b.profile_id = $1 AND b.deleted_at IS NULL ${mine}
      AND b.status IN ('reserved', 'pending')) AS pending,
    (SELECT count(*)::int FROM booking b WHERE b.profile_id = $1 AND b.deleted_at IS NULL ${mine}
      AND b.status IN ('reserved', 'pending', 'confirmed') AND b.starts_at > now()) AS upcoming,
    ${total} AS total`

// The whole profile's total is kept beside the change clock: counting it would grow with every booking ever made.
const all = text('', '(SELECT bookings_total FROM profile_clock WHERE profile_id = $1)')
const ownOnly = text(
  'AND b.staff_id = $2',
  '(SELECT count(*)::int FROM booking b WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.staff_id = $2)',
)
