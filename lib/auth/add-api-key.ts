import { touch } from '@/lib/db/record'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { newSecret } from './api-key'
import { type ApiKey, theApiKey } from './api-keys'
import { agreed, type KeyTerms } from './key-terms'

/** So many keys that have not ended a profile may have. */
const most = 100

/** A key and its secret, which is told once and kept nowhere. */
export interface KeyTold {
  key: ApiKey
  secret: string
}

/**
 * Makes a key. Refuses: forbidden (also one that could do more than the actor, or for longer), validation_failed (a time
 * that is over, no such person, one key too many).
 */
export async function addApiKey(actor: Actor, wish: KeyTerms): Promise<KeyTold> {
  demand(actor, 'keys.write')
  const { profileId } = actor
  const { secret, publicId, hash, last4 } = newSecret()
  return write(profileId, async (tx) => {
    const { name, role, scopes, staffId, expiresAt } = await agreed(tx, actor, wish)
    await demandFew(tx, profileId)
    const [added] = await tx.query<{ id: number }>('add-api-key', addText, [
      profileId,
      name,
      role,
      scopes ?? [],
      staffId,
      expiresAt,
      actor.name,
      publicId,
      hash,
      last4,
    ])
    touch(tx, profileId)
    return { key: await theApiKey(tx, profileId, added?.id ?? 0), secret }
  })
}

async function demandFew(tx: Tx, profileId: number): Promise<void> {
  const [row] = await tx.query<{ count: number }>('count-api-keys', countText, [profileId])
  if (row && row.count >= most) throw invalid('name', `There are ${most} API keys already.`, 'too_many')
}

const countText = `
  SELECT count(*)::int AS count FROM api_key
  WHERE profile_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`
const addText = `
  INSERT INTO api_key (profile_id, name, role, scopes, staff_id, expires_at, created_by, public_id, secret_hash, last4,
    created_at)
  VALUES ($1, $2, $3::role, $4, $5, $6, $7, $8, $9, $10, clock_timestamp()) RETURNING id`
