import { openProposalIds, readProposal, reopenProposal, settleProposal } from '@/lib/db/proposal-rows'
import { withdraw } from '@/lib/db/record'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Proposal } from '@/lib/domain/proposal'
import type { KeptItem } from './batch-rows'
import { isFree } from './restore-proposal'

/** What the visitors of a batch's bookings had been asked before it. */
export async function proposalsBefore(
  tx: Tx,
  { profileId }: Actor,
  items: KeptItem[],
): Promise<Map<number, Proposal>> {
  const found = new Map<number, Proposal>()
  for (const { bookingId, proposal: id } of items) {
    const proposal = id == null ? undefined : await readProposal(tx, profileId, bookingId, id)
    if (proposal) found.set(bookingId, proposal)
  }
  return found
}

/**
 * Takes back what a batch that is undone had asked, and asks again what it had taken back, unless somebody has got that
 * time since: then the mail about it does not go out either.
 */
export async function restoreProposals(
  tx: Tx,
  actor: Actor,
  items: KeptItem[],
  before: ReadonlyMap<number, Proposal>,
): Promise<void> {
  const { profileId } = actor
  const open = await openProposalIds(
    tx,
    profileId,
    items.map(({ bookingId }) => bookingId),
  )
  for (const { bookingId, proposal: id } of items) {
    const present = open.get(bookingId)
    if (present === undefined && id == null) continue
    if (present === id) continue
    await settleProposal(tx, profileId, bookingId, 'withdrawn')
    const former = before.get(bookingId)
    const isBack =
      former && (await isFree(tx, profileId, former)) && (await reopenProposal(tx, profileId, former.id))
    if (!isBack) await withdraw(tx, profileId, bookingId, ['proposal'], 'the proposed time is no longer kept')
  }
}
