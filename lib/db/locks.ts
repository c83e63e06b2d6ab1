import { endLapsedHolds } from './held-rows'
import type { Tx } from './transaction'

/**
 * Locks what a booking would take, always in the same order (staff by id, then services by id), so that two operations
 * on two people never wait for each other. `services` stands for everyone who offers them; a service nobody needs to
 * offer is locked itself, and so is one of those `concerned` that has fixed times, as their places are counted over all
 * its people. Lock first, read afterwards: an empty day has no rows to lock. Holds that have ended make room at the same
 * time, as the constraints behind the rules do not know what time it is.
 */
export async function lockBookables(
  tx: Tx,
  profileId: number,
  wanted: { staff: (number | null)[]; services: number[]; concerned?: number[] },
): Promise<void> {
  const staff = wanted.staff.filter((id) => id !== null)
  const nobody = staff.length < wanted.staff.length
  // One round trip: the server goes on to the second when it has the locks.
  await Promise.all([
    tx.query('lock-bookables', lock, [profileId, staff, wanted.services, nobody, wanted.concerned ?? []]),
    endLapsedHolds(tx, profileId),
  ])
}

// NO KEY UPDATE: inserting a booking takes a KEY SHARE lock on its staff row through the foreign key; that need not wait.
const lock = `
  WITH people AS (
    SELECT id FROM staff
    WHERE profile_id = $1 AND (id = ANY ($2::int[]) OR id IN (
      SELECT staff_id FROM service_staff WHERE profile_id = $1 AND service_id = ANY ($3::int[])))
    ORDER BY id FOR NO KEY UPDATE
  ), things AS (
    SELECT id FROM service
    WHERE profile_id = $1 AND id = ANY ($3::int[] || $5::int[]) AND ((id = ANY ($3::int[]) AND ($4 OR NOT EXISTS (SELECT FROM people)))
      OR (id = ANY ($5::int[]) AND EXISTS (
        SELECT FROM time_slot t WHERE t.profile_id = $1 AND t.service_id = service.id AND t.archived_at IS NULL)))
    ORDER BY id FOR NO KEY UPDATE)
  SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM things) AS things`
