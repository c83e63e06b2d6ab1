import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'

/**
 * The exclusion constraint is immediate, and bookings that swap places would meet on the way. So those that leave stand
 * outside of it until each gets its new place, within one transaction; the version stays, as nobody ever sees this.
 */
export const stepAside = (tx: Tx, { profileId }: Actor, ids: number[]) =>
  tx.query(
    'step-aside',
    'UPDATE booking SET overbooked = true WHERE profile_id = $1 AND id = ANY ($2::int[])',
    [profileId, ids],
  )
