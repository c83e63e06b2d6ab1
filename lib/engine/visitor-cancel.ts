import type { WriteTx } from '@/lib/db/transaction'
import { visitStatus } from '@/lib/domain/visitor-rules'
import { changeSeatIn } from './change-seat'
import { changeStatusIn } from './change-status-in'
import { asVisitor, demandChoice, holdOwn, type Own } from './visitor-hold'

/**
 * The holder of a link cancels what it opens: their booking, or in a class their own seat. What is cancelled already
 * stays so and nobody is told again. Refuses: not_found, deadline_passed, invalid_transition.
 */
export async function cancelByVisitor(token: string, reason: string | null): Promise<void> {
  await asVisitor(token, async (tx) => {
    const own = await holdOwn(tx, token)
    if (visitStatus(own.booking, own.seat) !== 'cancelled') await cancelOwn(tx, own, reason)
  })
}

/** Cancels a visitor's own booking or seat that is locked. Refuses: deadline_passed, invalid_transition. */
export async function cancelOwn(tx: WriteTx, own: Own, reason: string | null): Promise<void> {
  const { actor, booking, seat } = own
  demandChoice(own, 'cancel')
  const wish = { status: 'cancelled', reason, override: false, tell: true, version: null } as const
  if (seat) await changeSeatIn(tx, actor, booking, seat, wish)
  else await changeStatusIn(tx, actor, booking, wish)
}
