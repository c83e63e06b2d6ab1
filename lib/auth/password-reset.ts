import { hashPassword } from '@/lib/db/password-hash'
import { query, type Tx, transaction } from '@/lib/db/transaction'
import { passwordFault } from '@/lib/domain/password'
import { invalid, Refused } from '@/lib/domain/refusal'
import { hashSecret } from './api-key'

/** Whose password an open link changes. */
export interface OpenReset {
  userId: number
  email: string
  name: string
}

/** The account of a link that still works; null when it was used, is older than an hour, or never was one. Changes nothing. */
export async function openReset(token: string): Promise<OpenReset | null> {
  return (await find({ query }, token)) ?? null
}

const find = async (tx: Tx, token: string) =>
  (await tx.query<OpenReset>('open-reset', open, [hashSecret(token)]))[0]

/**
 * Gives the account of the link a new password, once, and signs it out everywhere. Refuses: not_found (the link),
 * validation_failed (a weak password; the link still works then).
 */
export async function resetPassword(token: string, next: string): Promise<void> {
  const account = await openReset(token)
  if (!account) throw gone()
  const fault = passwordFault(next, { email: account.email, names: [account.name] })
  if (fault) throw invalid('next', fault.message, fault.code)
  const hash = await hashPassword(next)
  await transaction(async (tx) => {
    // The account is locked first, so that of two who open the same link at once the later finds it used.
    await tx.query('lock-account', 'SELECT FROM user_account WHERE id = $1 FOR UPDATE', [account.userId])
    if (!(await find(tx, token))) throw gone()
    await tx.query('reset-password', change, [account.userId, hash])
    await tx.query('end-sessions', endAll, [account.userId])
    await endResets(tx, account.userId)
  })
}

/** Every link that was sent to the account leads nowhere from now on. */
export async function endResets(tx: Tx, userId: number): Promise<void> {
  await tx.query(
    'end-resets',
    'UPDATE password_reset SET used_at = now() WHERE user_id = $1 AND used_at IS NULL',
    [userId],
  )
}

const gone = () => new Refused('not_found', 'This link is no longer valid.')

const open = `
  SELECT u.id AS "userId", u.email, u.name FROM password_reset r JOIN user_account u ON u.id = r.user_id
  WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > now()`
const change = 'UPDATE user_account SET password_hash = $2, updated_at = now() WHERE id = $1'
const endAll = 'UPDATE session SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL'
