import { readBooking } from '@/lib/db/booking-rows'
import { overdueProposals, settleProposal } from '@/lib/db/proposal-rows'
import { record, withdraw } from '@/lib/db/record'
import { reader, write } from '@/lib/db/transaction'
import { systemActor } from '@/lib/domain/actor'

/**
 * Ends the proposals that nobody answered in time, and answers how many. They have kept no place since that moment; here
 * the change clock moves, so that screens stop showing them.
 */
export async function endProposals(): Promise<number> {
  const overdue = await overdueProposals(reader)
  for (const { profileId, bookingId } of overdue) await expire(profileId, bookingId)
  return overdue.length
}

const expire = (profileId: number, bookingId: number) =>
  write(profileId, async (tx) => {
    const ended = await settleProposal(tx, profileId, bookingId, 'expired')
    const booking = ended === null ? undefined : await readBooking(tx, profileId, bookingId)
    if (!booking) return
    await withdraw(tx, profileId, bookingId, ['proposal'], 'the time to answer is over')
    record(tx, systemActor(profileId), booking, { type: 'expired', before: null, after: null })
  })
