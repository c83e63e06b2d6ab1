import { reader, write } from '@/lib/db/transaction'
import { Refused } from '@/lib/domain/refusal'
import { visitStatus } from '@/lib/domain/visitor-rules'
import { lastWall } from './book'
import { openedBy } from './customer-booking'
import { demandHolder } from './token-holder'
import { cancelOwn } from './visitor-cancel'
import { holdSeen } from './visitor-hold'

/**
 * The holder of a token cancels a booking of theirs, or leaves a class, in which the others keep their seats. Once: what
 * is cancelled already is refused. Refuses: unauthenticated, not_found, deadline_passed, invalid_transition.
 */
export async function cancelByCustomer(token: string, id: number): Promise<void> {
  const { actor } = await demandHolder(reader, token)
  await write(actor.profileId, async (tx) => {
    const holder = await demandHolder(tx, token)
    const own = await holdSeen(tx, await openedBy(tx, holder, id), holder.opens)
    if (visitStatus(own.booking, own.seat) === 'cancelled')
      throw new Refused('invalid_transition', 'This booking is cancelled already.')
    await cancelOwn(tx, own, null)
  }).catch(lastWall)
}
