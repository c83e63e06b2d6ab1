import { endLapsedHolds } from '@/lib/db/held-rows'
import { offerWhatIsFree } from '@/lib/db/offer-job'
import { touch } from '@/lib/db/record'
import { transaction } from '@/lib/db/transaction'
import { systemActor } from '@/lib/domain/actor'

/**
 * Removes the times that were kept for somebody on the public page who did not finish, and moves their profiles' change
 * clocks, so that every calendar shows them free and whoever waits is offered them. Answers how many profiles there were.
 */
export async function endHolds(): Promise<number> {
  return transaction(async (tx) => {
    const profiles = await endLapsedHolds(tx, null)
    for (const profileId of profiles) {
      offerWhatIsFree(tx, systemActor(profileId))
      touch(tx, profileId)
    }
    return profiles.length
  })
}
