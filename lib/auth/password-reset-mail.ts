import { createHash, randomBytes } from 'node:crypto'
import { tokensKept } from '@/lib/db/kept-tokens'
import { oweMail } from '@/lib/db/owe-mail'
import { query, write } from '@/lib/db/transaction'
import { Refused } from '@/lib/domain/refusal'
import { composePasswordReset } from '@/lib/email/compose-password-reset'
import { hashSecret } from './api-key'
import { appUrl } from './app-url'
import { consume, limiter } from './limiter'

const hour = 3600

/** Links asked for from one client … */
const clients = limiter({ keyPrefix: 'reset:client', points: 20, duration: hour })
/** … and for one address from everywhere, whether it has an account or not. */
const addresses = limiter({ keyPrefix: 'reset:address', points: 5, duration: hour })

/** Counts a wish for a link. Refuses with `rate_limited`; known and unknown addresses alike. */
export async function countReset(email: string, client: string | null): Promise<void> {
  if (client) demand(await consume(clients, client))
  demand(await consume(addresses, createHash('sha256').update(tidy(email)).digest('base64url')))
}

/**
 * Mails a link that lets the owner of this address choose a new password, once and within an hour; nobody gets any where
 * there is no account. Call it when the answer is out: how long it takes tells whether there is one.
 */
export async function mailReset(email: string, language: string): Promise<void> {
  const account = await accountOf(tidy(email))
  if (!account) return
  const token = randomBytes(32).toString('base64url')
  const { mark, keep } = tokensKept(account.profileId)
  await write(account.profileId, async (tx) => {
    await tx.query('add-reset', insert, [account.userId, hashSecret(token)])
    const payload = await composePasswordReset({
      recipient: account.email,
      link: new URL(`/reset-password?token=${mark(token)}`, appUrl()).href,
      appUrl: appUrl().href,
      locale: language,
      businessName: account.businessName,
    })
    oweMail(tx, account.profileId, {
      kind: 'password_reset',
      recipient: account.email,
      payload: keep(payload),
      key: String(account.userId),
    })
  })
}

interface Account {
  userId: number
  email: string
  /** The first business they belong to, which is where they sign in. */
  profileId: number
  businessName: string
}

async function accountOf(email: string): Promise<Account | undefined> {
  // PostgreSQL has no text with a zero character in it, so nobody has such an email.
  if (email.includes('\0')) return undefined
  return (await query<Account>('reset-account', account, [email]))[0]
}

const tidy = (email: string) => email.trim().toLowerCase()

function demand({ allowed, reset }: { allowed: boolean; reset: number }): void {
  if (!allowed)
    throw new Refused('rate_limited', 'Too many links were asked for. Please wait.', { retryAfter: reset })
}

const account = `
  SELECT u.id AS "userId", u.email, p.id AS "profileId", p.name AS "businessName"
  FROM user_account u JOIN membership m ON m.user_id = u.id JOIN profile p ON p.id = m.profile_id
  WHERE u.email = $1 ORDER BY m.created_at, m.profile_id LIMIT 1`
const insert = `
  INSERT INTO password_reset (user_id, token_hash, expires_at) VALUES ($1, $2, now() + interval '1 hour')`
