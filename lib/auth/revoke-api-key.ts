import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { type ApiKey, lockApiKey, theApiKey } from './api-keys'
import { endPrevious } from './rotate-api-key'

/** Ends a key at once, and the secret before its own: the next request is refused. Refuses: forbidden, not_found, invalid_transition. */
export async function revokeApiKey(actor: Actor, id: number): Promise<ApiKey> {
  demand(actor, 'keys.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    await lockApiKey(tx, actor, id)
    await tx.query('revoke-api-key', revokeText, [profileId, id, actor.name])
    touch(tx, profileId)
    return theApiKey(tx, profileId, id)
  })
}

const revokeText = `
  UPDATE api_key SET revoked_at = clock_timestamp(), revoked_by = $3, ${endPrevious} WHERE profile_id = $1 AND id = $2`
