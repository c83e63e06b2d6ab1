import { settleProposal } from '@/lib/db/proposal-rows'
import { withdraw } from '@/lib/db/record'
import type { Tx } from '@/lib/db/transaction'

/** Why a mail about a proposal is taken back of which something else has become. */
export const endedByMove = 'replaced by a later change'

/**
 * Takes back what a locked booking's visitor was asked, because something else has become of it: the proposed place is
 * free again, and a mail that still waits is not sent. Answers which one; null: nothing was asked.
 */
export async function endProposalIn(tx: Tx, profileId: number, bookingId: number): Promise<number | null> {
  const ended = await settleProposal(tx, profileId, bookingId, 'withdrawn')
  if (ended !== null) await withdraw(tx, profileId, bookingId, ['proposal'], endedByMove)
  return ended
}
