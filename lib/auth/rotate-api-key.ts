import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import type { KeyTold } from './add-api-key'
import { newSecret } from './api-key'
import { lockApiKey, theApiKey } from './api-keys'

/**
 * Gives a key a new secret, told once. The one before is good for `overlapHours` more, so that no program has to change
 * over at one moment; 0: it ends at once, and an older one always does. Refuses: forbidden, not_found, invalid_transition
 * (it was revoked, or has expired).
 */
export async function rotateApiKey(actor: Actor, id: number, overlapHours: number): Promise<KeyTold> {
  demand(actor, 'keys.write')
  const { profileId } = actor
  const { secret, publicId, hash, last4 } = newSecret()
  return write(profileId, async (tx) => {
    const { isExpired } = await lockApiKey(tx, actor, id)
    if (isExpired)
      throw new Refused('invalid_transition', 'This API key has expired: say first until when it shall last.')
    const values = [profileId, id, publicId, hash, last4, actor.name]
    if (overlapHours > 0) await tx.query('rotate-api-key', rotateText, [...values, overlapHours])
    else await tx.query('replace-api-key', replaceText, values)
    touch(tx, profileId)
    return { key: await theApiKey(tx, profileId, id), secret }
  })
}

const renewed = `
  public_id = $3, secret_hash = $4, last4 = $5, used_at = NULL, rotated_at = clock_timestamp(), rotated_by = $6`
/** The secret before a key's own is good no more. */
export const endPrevious = `
  previous_public_id = NULL, previous_secret_hash = NULL, previous_last4 = NULL, previous_used_at = NULL,
  previous_until = NULL`

const rotateText = `
  UPDATE api_key SET ${renewed}, previous_public_id = public_id, previous_secret_hash = secret_hash,
    previous_last4 = last4, previous_used_at = used_at, previous_until = clock_timestamp() + $7 * interval '1 hour'
  WHERE profile_id = $1 AND id = $2`
const replaceText = `UPDATE api_key SET ${renewed}, ${endPrevious} WHERE profile_id = $1 AND id = $2`
