import { hashPassword, isOutdated, passwordMatches } from '@/lib/db/password-hash'
import { query } from '@/lib/db/transaction'
import { Refused } from '@/lib/domain/refusal'
import { countAttempt } from './attempts'
import type { SessionToken } from './session-cookie'
import { type Browser, beginSession } from './sessions'

export interface Credentials {
  email: string
  password: string
}

interface Account {
  id: number
  password_hash: string
}

/**
 * Begins a session for the right email and password. Refuses with `unauthenticated`, in the same words and after the
 * same work whether the account exists or not, or with `rate_limited`.
 */
export async function signIn({ email, password }: Credentials, browser: Browser): Promise<SessionToken> {
  const address = email.trim().toLowerCase()
  const takeBack = await countAttempt(address, browser.address)
  const account = await accountOf(address)
  if (!(await passwordMatches(account?.password_hash ?? null, password)) || !account) throw wrong()
  const passwordHash = await renewed(account, password)
  const session = await beginSession({ id: account.id, passwordHash }, browser)
  if (!session) throw wrong()
  await takeBack()
  return session
}

/** Refuses with `unauthenticated` or `rate_limited` unless this is the account's password. Answers its stored hash. */
export async function demandPassword({ email, password }: Credentials, browser: Browser): Promise<string> {
  const takeBack = await countAttempt(email, browser.address)
  const account = await accountOf(email)
  if (!(await passwordMatches(account?.password_hash ?? null, password)) || !account) throw wrong()
  await takeBack()
  return account.password_hash
}

async function accountOf(email: string): Promise<Account | undefined> {
  // PostgreSQL has no text with a zero character in it, so nobody has such an email.
  if (email.includes('\0')) return undefined
  const text = 'SELECT id, password_hash FROM user_account WHERE email = $1'
  return (await query<Account>('auth-account', text, [email]))[0]
}

/** Stores a hash of the present cost in place of an older one, while the password is at hand. */
async function renewed({ id, password_hash }: Account, password: string): Promise<string> {
  if (!isOutdated(password_hash)) return password_hash
  const hash = await hashPassword(password)
  const text = 'UPDATE user_account SET password_hash = $3 WHERE id = $1 AND password_hash = $2'
  await query('auth-renew-hash', text, [id, password_hash, hash])
  return hash
}

const wrong = () => new Refused('unauthenticated', 'Email or password is wrong.')
