import { settleProposal } from '@/lib/db/proposal-rows'
import { record, withdraw } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { holdInPlace } from './hold'

/**
 * The business takes back what it asked: the proposed place is free again, the booking stays where it is. A mail that
 * still waits is not sent; nothing changes where nothing is open. Refuses: not_found.
 */
export async function withdrawProposal(actor: Actor, bookingId: number): Promise<void> {
  demand(actor, 'bookings.write')
  await write(actor.profileId, async (tx) => {
    const booking = await holdInPlace(tx, actor, bookingId)
    const ended = await settleProposal(tx, actor.profileId, bookingId, 'withdrawn')
    if (ended === null) return
    await withdraw(tx, actor.profileId, bookingId, ['proposal'], 'the business took it back')
    record(tx, actor, booking, { type: 'unproposed', before: null, after: null })
  })
}
