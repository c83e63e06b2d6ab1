import { signCustomerToken } from '@/lib/db/customer-token'
import { query, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'

/**
 * The token that opens a customer's own bookings in the marketplace dialect, and nothing else. It is signed, not stored:
 * asked for again it is the same, until their tokens are revoked. Refuses: forbidden, not_found.
 */
export async function customerToken(actor: Actor, id: number): Promise<string> {
  demand(actor, 'customers.write')
  const [row] = await query<{ tokenVersion: number }>('customer-token', present, [actor.profileId, id])
  if (!row) throw missing('Customer')
  return signCustomerToken({ profileId: actor.profileId, customerId: id, tokenVersion: row.tokenVersion })
}

/** Takes all tokens of a customer back at once; a new one may be asked for. Refuses: forbidden, not_found. */
export async function revokeCustomerTokens(actor: Actor, id: number): Promise<void> {
  demand(actor, 'customers.write')
  await write(actor.profileId, async (tx) => {
    const revoked = await tx.query('revoke-customer-tokens', next, [actor.profileId, id])
    if (revoked.length === 0) throw missing('Customer')
  })
}

const present = `
  SELECT token_version AS "tokenVersion" FROM customer WHERE profile_id = $1 AND id = $2 AND erased_at IS NULL`
const next = `
  UPDATE customer SET token_version = token_version + 1
  WHERE profile_id = $1 AND id = $2 AND erased_at IS NULL RETURNING id`
