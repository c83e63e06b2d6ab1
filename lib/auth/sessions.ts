import { randomBytes } from 'node:crypto'
import { query, type Tx } from '@/lib/db/transaction'
import { absoluteSeconds, type SessionToken } from './session-cookie'
import { hashSid, type SignedIn } from './signed-in'

/** What is noted of the browser that signs in. */
export interface Browser {
  address: string | null
  userAgent: string | null
}

// The share lock makes a password change that is under way come first: then the hash differs and no session begins.
const begin = `
  INSERT INTO session (profile_id, user_id, sid_hash, user_agent, address, expires_at)
  SELECT m.profile_id, u.id, $3, $4, $5, now() + make_interval(secs => $6)
  FROM user_account u JOIN membership m ON m.user_id = u.id
  WHERE u.id = $1 AND u.password_hash = $2
  ORDER BY m.created_at, m.profile_id LIMIT 1
  FOR SHARE OF u
  RETURNING id`

/**
 * Begins a session under a new random id in the first profile the user belongs to; null when the user belongs to none,
 * or no longer has the password whose hash was verified.
 */
export async function beginSession(
  user: { id: number; passwordHash: string },
  browser: Browser,
): Promise<SessionToken | null> {
  const sid = randomBytes(32).toString('base64url')
  const { address, userAgent } = browser
  const begun = await query('auth-begin-session', begin, [
    user.id,
    user.passwordHash,
    hashSid(sid),
    userAgent?.slice(0, 300) ?? null,
    address,
    absoluteSeconds,
  ])
  return begun.length > 0 ? { sub: String(user.id), sid } : null
}

/** Ends the session; its cookie, and every copy of it, is refused from now on. */
export async function endSession({ sid }: Pick<SessionToken, 'sid'>): Promise<void> {
  await query(
    'auth-end-session',
    'UPDATE session SET ended_at = now() WHERE sid_hash = $1 AND ended_at IS NULL',
    [hashSid(sid)],
  )
}

/** Ends all sessions of the user but the given one. */
export async function endOtherSessions(tx: Tx, { actor, sessionId }: SignedIn): Promise<void> {
  await tx.query(
    'auth-end-others',
    `UPDATE session SET ended_at = now()
     WHERE user_id = $1 AND ended_at IS NULL AND NOT (profile_id = $2 AND id = $3)`,
    [actor.id, actor.profileId, sessionId],
  )
}
