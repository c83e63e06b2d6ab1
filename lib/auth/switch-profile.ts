import { randomBytes } from 'node:crypto'
import { query, transaction } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'
import type { SessionToken } from './session-cookie'
import { hashSid, type SignedIn } from './signed-in'

/** A business that somebody belongs to. */
export interface OwnProfile {
  id: number
  name: string
}

/** The businesses the signed-in user belongs to, by name. */
export const profilesOf = ({ actor }: Pick<SignedIn, 'actor'>): Promise<OwnProfile[]> =>
  query<OwnProfile>(
    'own-profiles',
    `SELECT p.id, p.name FROM membership m JOIN profile p ON p.id = m.profile_id
     WHERE m.user_id = $1 ORDER BY lower(p.name), p.id`,
    [actor.id],
  )

/**
 * Goes on in another of the user's businesses: this browser's session ends, and one there begins under a new id, to end
 * when the first would have. Refuses a business they do not belong to as one that does not exist.
 */
export async function switchProfile(session: SignedIn, profileId: number): Promise<SessionToken> {
  const sid = randomBytes(32).toString('base64url')
  const { actor, sessionId } = session
  return transaction(async (tx) => {
    const ended = await tx.query('switch-end', end, [actor.profileId, sessionId])
    const begun = await tx.query('switch-begin', begin, [actor.profileId, sessionId, profileId, hashSid(sid)])
    if (ended.length === 0 || begun.length === 0) throw missing('Business')
    return { sub: String(actor.id), sid }
  })
}

const end = `
  UPDATE session SET ended_at = now() WHERE profile_id = $1 AND id = $2 AND ended_at IS NULL RETURNING id`
const begin = `
  INSERT INTO session (profile_id, user_id, sid_hash, user_agent, address, expires_at)
  SELECT m.profile_id, s.user_id, $4, s.user_agent, s.address, s.expires_at
  FROM session s JOIN membership m ON m.user_id = s.user_id AND m.profile_id = $3
  WHERE s.profile_id = $1 AND s.id = $2
  RETURNING id`
