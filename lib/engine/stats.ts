import { nameless } from '@/lib/db/held-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { changedAt } from './changed-at'

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

/** Counters, and for how long they hold while nothing is changed. */
interface Counted {
  stats: Stats
  ts: number
  /** ms. */
  until: number
}

const counted = new Map<string, Counted>()
const keptProfiles = 1000

/**
 * The counters over all the actor may see, whatever the filters of the screen. Counting grows with the diary, so a count
 * is used again while it must come out the same: until the change clock moves, the next booking begins, or the day ends.
 */
export async function stats(actor: Actor, ts?: number): Promise<Stats> {
  demand(actor, 'bookings.read')
  const now = ts ?? (await changedAt(actor))
  const own = onlyOwn(actor)
  const key = `${actor.profileId}/${own}`
  const kept = counted.get(key)
  if (kept && kept.ts === now && Date.now() < kept.until) return kept.stats
  const fresh = await count(actor.profileId, own)
  if (counted.size >= keptProfiles) counted.clear()
  counted.set(key, { ...fresh, ts: now })
  return fresh.stats
}

async function count(profileId: number, own: number | null): Promise<Omit<Counted, 'ts'>> {
  const [row] = await reader.query<Stats & { until: number }>(
    own === null ? 'stats' : 'stats-own',
    own === null ? all : ownOnly,
    own === null ? [profileId] : [profileId, own],
  )
  const { until = 0, ...found } = row ?? { today: 0, pending: 0, upcoming: 0, total: 0 }
  return { stats: found, until: Date.now() + until }
}

// What is only kept for somebody without a name counts nowhere; read apart, so that all else is counted by its index.
const text = ({ mine, today, total }: Record<'mine' | 'today' | 'total', string>) => `
  WITH today AS (
    SELECT day AT TIME ZONE timezone AS start, (day + interval '1 day') AT TIME ZONE timezone AS end
    FROM (SELECT date_trunc('day', now() AT TIME ZONE timezone) AS day, timezone FROM profile WHERE id = $1) p),
  mine AS NOT MATERIALIZED (
    SELECT starts_at, ends_at, status FROM booking b
    WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.status <> 'reserved' ${mine}
    UNION ALL SELECT starts_at, ends_at, status FROM booking b
    WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.status = 'reserved' AND NOT ${nameless('b')} ${mine}),
  coming AS (
    SELECT count(*)::int AS upcoming, min(starts_at) AS next FROM mine
    WHERE status IN ('reserved', 'pending', 'confirmed') AND starts_at > now())
  SELECT
    (SELECT count(*)::int FROM booking b
     WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.status NOT IN ('cancelled', 'no_show') AND NOT ${nameless('b')}
       AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange(today.start, today.end, '[)') ${today}) AS today,
    (SELECT count(*)::int FROM mine WHERE status IN ('reserved', 'pending')) AS pending,
    coming.upcoming,
    ${total} AS total,
    (extract(epoch FROM least(coming.next, today.end) - now()) * 1000)::float8 AS until
  FROM coming, today`

// The whole profile's total is kept beside the change clock: counting it would grow with every booking ever made.
const all = text({
  mine: '',
  today: '',
  total: '(SELECT bookings_total FROM profile_clock WHERE profile_id = $1)',
})
const own = 'FROM booking b WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.staff_id = $2'
const ownOnly = text({
  mine: 'AND b.staff_id = $2',
  // Of everybody's bookings of today the person's: asked as an equality, all of theirs would be looked through for today's.
  today: 'AND b.staff_id IS NOT DISTINCT FROM $2',
  // Nothing is asked of the rows that their index does not tell.
  total: `((SELECT count(*) ${own}) - (SELECT count(*) ${own} AND ${nameless('b')}))::int`,
})
