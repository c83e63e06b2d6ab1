import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'

/**
 * The exclusion constraint is immediate, and bookings that swap places would meet on the way. So those that leave stand
 * outside of it until each gets its new place, within one transaction; the version stays, as nobody ever sees this.
 * Answers those that stood inside: who stays after all has to stepBack.
 */
export async function stepAside(tx: Tx, { profileId }: Actor, ids: number[]): Promise<Set<number>> {
  const rows = await tx.query<{ id: number }>(
    'step-aside',
    `UPDATE booking SET overbooked = true
     WHERE profile_id = $1 AND id = ANY ($2::int[]) AND NOT overbooked RETURNING id`,
    [profileId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Puts a booking that had stepped aside, and was not moved, behind the constraint again. */
export const stepBack = (tx: Tx, { profileId }: Actor, id: number) =>
  tx.query('step-back', 'UPDATE booking SET overbooked = false WHERE profile_id = $1 AND id = $2', [
    profileId,
    id,
  ])
