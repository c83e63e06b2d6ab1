import { createHash } from 'node:crypto'
import { Refused } from '@/lib/domain/refusal'
import { type Consumed, consume, limiter } from './limiter'

const minutes = 60

/** Tries of one account from one address … */
const pairs = limiter({ keyPrefix: 'sign-in:pair', points: 5, duration: 15 * minutes })
/** … of any account from one address … */
const addresses = limiter({ keyPrefix: 'sign-in:address', points: 30, duration: 15 * minutes })
/** … and of one account from everywhere. Beyond this the account is under attack: fewer tries from each address. */
const accounts = limiter({ keyPrefix: 'sign-in:account', points: 10, duration: 15 * minutes })
const triesUnderAttack = 2

const newAccounts = limiter({ keyPrefix: 'sign-up:address', points: 50, duration: 60 * minutes })

/**
 * Counts a try of a password before the password is looked at, so that parallel guesses count as well. Refuses with
 * `rate_limited` and the time to wait. No number of failures elsewhere shuts out an address that has not tried: the
 * owner always gets in from another one. Answers what takes the try back, for when the password was right.
 */
export async function countAttempt(email: string, address: string | null): Promise<() => Promise<void>> {
  const account = createHash('sha256').update(email).digest('base64url')
  const pair = `${account}:${address}`
  const here = await consume(pairs, pair)
  demand(here)
  if (address) demand(await consume(addresses, address))
  const everywhere = await consume(accounts, account)
  if (!everywhere.allowed) demand({ ...here, allowed: (here.consumed ?? 0) <= triesUnderAttack })
  return async () => {
    await Promise.all([pairs.delete(pair), accounts.reward(account), address && addresses.reward(address)])
  }
}

/** Counts a new account made from an address; refuses with `rate_limited` when there were many. */
export async function countSignUp(address: string | null): Promise<void> {
  if (address) demand(await consume(newAccounts, address))
}

function demand({ allowed, reset }: Pick<Consumed, 'allowed' | 'reset'>): void {
  if (allowed) return
  const wait = Math.ceil(reset / minutes)
  throw new Refused(
    'rate_limited',
    `Too many attempts. Please wait ${wait} minute${wait === 1 ? '' : 's'} and try again.`,
    { retryAfter: reset },
  )
}
