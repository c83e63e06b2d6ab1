import { visitStatus } from '@/lib/domain/visitor-rules'
import { changeSeatIn } from './change-seat'
import { changeStatusIn } from './change-status-in'
import { asVisitor, demandChoice, holdOwn } from './visitor-hold'

/**
 * The holder of a link cancels what it opens: their booking, or in a class their own seat. What is cancelled already
 * stays so and nobody is told again. Refuses: not_found, deadline_passed, invalid_transition.
 */
export async function cancelByVisitor(token: string, reason: string | null): Promise<void> {
  await asVisitor(token, async (tx) => {
    const own = await holdOwn(tx, token)
    const { actor, booking, seat } = own
    if (visitStatus(booking, seat) === 'cancelled') return
    demandChoice(own, 'cancel')
    const wish = { status: 'cancelled', reason, override: false, tell: true, version: null } as const
    if (seat) await changeSeatIn(tx, actor, booking, seat, wish)
    else await changeStatusIn(tx, actor, booking, wish)
  })
}
