import { endLapsedHolds } from '@/lib/db/held-rows'
import { touch } from '@/lib/db/record'
import { transaction } from '@/lib/db/transaction'

/**
 * Removes the times that were kept for somebody on the public page who did not finish, and moves their profiles' change
 * clocks, so that every calendar shows them free. Answers how many profiles there were.
 */
export async function endHolds(): Promise<number> {
  return transaction(async (tx) => {
    const profiles = await endLapsedHolds(tx, null)
    for (const profileId of profiles) touch(tx, profileId)
    return profiles.length
  })
}
