import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { given } from '@/lib/domain/given'
import { demand } from '@/lib/domain/permission'
import { type ApiKey, lockApiKey, theApiKey } from './api-keys'
import { agreed, type KeyTerms } from './key-terms'

/** An absent key keeps its value. */
export type KeyChange = { [Term in keyof KeyTerms]?: KeyTerms[Term] | undefined }

/**
 * Changes what a key is called, may do, and until when; its secret stays. Refuses: forbidden (what could do more than the
 * actor, before or after), not_found, invalid_transition (it was revoked), validation_failed.
 */
export async function changeApiKey(actor: Actor, id: number, change: KeyChange): Promise<ApiKey> {
  demand(actor, 'keys.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    const before = await lockApiKey(tx, actor, id)
    const after = await agreed(tx, actor, { ...before, ...given(change) })
    const { name, role, scopes, staffId, expiresAt } = after
    await tx.query('change-api-key', changeText, [
      profileId,
      id,
      name,
      role,
      scopes ?? [],
      staffId,
      expiresAt,
    ])
    touch(tx, profileId)
    return theApiKey(tx, profileId, id)
  })
}

const changeText = `
  UPDATE api_key SET name = $3, role = $4::role, scopes = $5, staff_id = $6, expires_at = $7
  WHERE profile_id = $1 AND id = $2`
