import { shared } from '@/lib/db/shared-query'
import { query } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'

/** The profile's change clock: differs after every change. Callers at the same moment share one look at it. */
export const changedAt = (actor: Actor): Promise<number> => clockOf(actor.profileId)

export const clockOf = shared(async (profileId: number) => {
  const [row] = await query<{ ts: number }>(
    'changed-at',
    'SELECT ts FROM profile_clock WHERE profile_id = $1',
    [profileId],
  )
  return row?.ts ?? 0
})
