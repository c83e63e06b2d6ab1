import { readIds, signIds } from './signed-ids'
import type { Tx } from './transaction'

/** Whom a customer's token stands for. */
export interface TokenTarget {
  profileId: number
  customerId: number
  /** The generation of the customer's tokens: those of another one open nothing. */
  tokenVersion: number
}

/** A customer as a token of theirs finds them. */
export interface TokenCustomer {
  profileId: number
  id: number
  name: string
  email: string | null
  phone: string | null
  /** BCP 47. */
  locale: string | null
}

const purpose = 'customer'
/** Tells people, and programs that look for leaked secrets, what it is. */
const prefix = 'cu_live_'

/** The token a customer's own bookings are reached by. */
export const signCustomerToken = ({ profileId, customerId, tokenVersion }: TokenTarget): string =>
  `${prefix}${signIds(purpose, [profileId, customerId, tokenVersion])}`

/** The customer a token stands for now; null when it is none of ours, was revoked, or its customer is gone. */
export async function openCustomerToken(tx: Tx, token: string): Promise<TokenCustomer | null> {
  const ids = token.startsWith(prefix) ? readIds(purpose, token.slice(prefix.length)) : null
  if (ids?.length !== 3) return null
  const [row] = await tx.query<TokenCustomer>('token-customer', text, ids)
  return row ?? null
}

const text = `
  SELECT profile_id AS "profileId", id, name, email, phone, locale FROM customer
  WHERE profile_id = $1 AND id = $2 AND token_version = $3 AND erased_at IS NULL`
