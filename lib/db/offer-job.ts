import type { Actor } from '@/lib/domain/actor'
import type { WriteTx } from './transaction'

/** The profiles that a transaction has asked for. */
const asked = new WeakMap<WriteTx, Set<number>>()

/**
 * Time has become free: the profile's waitlist is gone through as soon as the change can no longer be taken back, which
 * a visitor's own cannot. Costs one look where nobody waits, and is asked for once in a transaction, however many
 * bookings it frees.
 */
export function offerWhatIsFree(tx: WriteTx, { profileId, kind }: Pick<Actor, 'profileId' | 'kind'>): void {
  const profiles = asked.get(tx) ?? new Set()
  if (profiles.has(profileId)) return
  asked.set(tx, profiles.add(profileId))
  tx.atEnd('offer-what-is-free', soon, [profileId, kind === 'user' || kind === 'api_key'])
}

const soon = `
  SELECT graphile_worker.add_job('offer', json_build_object('profileId', p.id), job_key := 'offer:' || p.id,
    run_at := clock_timestamp() + CASE WHEN $2 THEN p.undo_seconds ELSE 0 END * interval '1 second')
  FROM profile p WHERE p.id = $1 AND EXISTS (
    SELECT FROM waitlist_entry w WHERE w.profile_id = $1 AND w.state IN ('waiting', 'offered'))`

/** Goes through the waitlist at that moment: now for somebody new on it, or when an offer ends. */
export function offerAt(tx: WriteTx, profileId: number, entryId: number, at: Date): void {
  tx.atEnd('offer-at', atThatMoment, [profileId, entryId, at])
}

const atThatMoment = `
  SELECT graphile_worker.add_job('offer', json_build_object('profileId', $1::int), run_at := $3::timestamptz,
    job_key := 'offer:' || $1::int || ':' || $2::int)`
