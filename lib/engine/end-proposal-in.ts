import { settleProposal } from '@/lib/db/proposal-rows'
import { withdraw } from '@/lib/db/record'
import type { Tx } from '@/lib/db/transaction'

/**
 * Takes back what a locked booking's visitor was asked, because something else has become of it: the proposed place is
 * free again, and a mail that still waits is not sent.
 */
export async function endProposalIn(tx: Tx, profileId: number, bookingId: number): Promise<void> {
  const ended = await settleProposal(tx, profileId, bookingId, 'withdrawn')
  if (ended !== null) await withdraw(tx, profileId, bookingId, ['proposal'], 'replaced by a later change')
}
