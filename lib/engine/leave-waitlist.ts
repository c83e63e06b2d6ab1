import { touch } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { giveBack, holdOffer, isReserved } from './hold-offer'
import { settleEntry } from './waitlist-entry'

/** Takes somebody off the waitlist, and back what is offered to them. Refuses: forbidden, not_found. */
export async function leaveWaitlist(actor: Actor, id: number): Promise<void> {
  demand(actor, 'bookings.write')
  await write(actor.profileId, (tx) => leaveIn(tx, actor, id))
}

/**
 * A visitor takes themselves off it: they alone know the entry's uid. A uid that is nobody's is answered alike, as it may
 * be the answer to a repeated wish, which must not say whether somebody was on the list.
 */
export async function leaveWaitlistAsVisitor(profileId: number, uid: string): Promise<void> {
  const [entry] = await reader.query<{ id: number; name: string }>(
    'entry-of-uid',
    'SELECT id, name FROM waitlist_entry WHERE profile_id = $1 AND uid::text = lower($2)',
    [profileId, uid],
  )
  if (!entry) return
  await write(profileId, (tx) => leaveIn(tx, visitorActor(profileId, entry.name), entry.id))
}

/** Who has left, or booked, or waited until their dates had passed, stays what they are. */
async function leaveIn(tx: WriteTx, actor: Actor, id: number): Promise<void> {
  const held = await holdOffer(tx, actor.profileId, id)
  const own = onlyOwn(actor)
  if (own !== null && held.entry.staffId !== own) throw missing('Waitlist entry')
  if (held.entry.state !== 'waiting' && held.entry.state !== 'offered') return
  if (isReserved(held)) await giveBack(tx, actor, held)
  await settleEntry(tx, actor.profileId, id, 'left')
  touch(tx, actor.profileId)
}
