import { hashPassword } from '@/lib/db/password-hash'
import { transaction } from '@/lib/db/transaction'
import { passwordFault } from '@/lib/domain/password'
import { invalid, Refused } from '@/lib/domain/refusal'
import { endResets } from './password-reset'
import { type Browser, endOtherSessions } from './sessions'
import { demandPassword } from './sign-in'
import type { SignedIn } from './signed-in'

/**
 * Gives the signed-in user a new password and ends all their other sessions and open reset links in the same transaction. Refuses when the
 * current password is wrong, was tried too often, or the new one is too weak.
 */
export async function changePassword(
  session: SignedIn,
  { current, next }: { current: string; next: string },
  browser: Browser,
): Promise<void> {
  const { actor, email } = session
  if (current === '') throw invalid('current', 'Enter your current password.', 'required')
  const before = await demandPassword({ email, password: current }, browser).catch(asFieldFault)
  const fault = passwordFault(next, { email, names: [actor.name] })
  if (fault) throw invalid('next', fault.message, fault.code)
  if (next === current) throw invalid('next', 'This is your present password.', 'same')
  const after = await hashPassword(next)
  await transaction(async (tx) => {
    const changed = await tx.query(
      'auth-change-password',
      'UPDATE user_account SET password_hash = $3, updated_at = now() WHERE id = $1 AND password_hash = $2 RETURNING id',
      [actor.id, before, after],
    )
    if (changed.length === 0)
      throw invalid('current', 'The password was changed meanwhile. Please start again.', 'changed')
    await endOtherSessions(tx, session)
    await endResets(tx, actor.id)
  })
}

function asFieldFault(error: unknown): never {
  const isWrong = error instanceof Refused && error.reason === 'unauthenticated'
  throw isWrong ? invalid('current', 'This is not your current password.', 'wrong') : error
}
