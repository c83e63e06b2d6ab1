import { createHash } from 'node:crypto'
import { shared } from '@/lib/db/shared-query'
import { query } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { idleSeconds, readToken, type SessionToken } from './session-cookie'

/** A browser's live session. */
export interface SignedIn {
  sessionId: number
  email: string
  actor: Actor
}

interface SessionRow {
  session_id: number
  profile_id: number
  user_id: number
  name: string
  email: string
  role: Role
  staff_id: number | null
  can_view_all: boolean
  stale: boolean
}

const liveSession = `
  SELECT s.id AS session_id, s.profile_id, u.id AS user_id, u.name, u.email, m.role, m.staff_id, m.can_view_all,
         s.seen_at < now() - interval '1 minute' AS stale
  FROM session s
  JOIN user_account u ON u.id = s.user_id
  JOIN membership m ON m.profile_id = s.profile_id AND m.user_id = s.user_id
  WHERE s.sid_hash = $1 AND s.user_id::text = $2 AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.seen_at > now() - make_interval(secs => $3)`

const noteSeen = 'UPDATE session SET seen_at = now() WHERE profile_id = $1 AND id = $2'

/**
 * The live session that a cookie's value names, with the rights of this moment; null when it has ended, idled too long,
 * or the user no longer belongs to the profile. Never cached.
 */
export const signedIn: (token: string) => Promise<SignedIn | null> = shared(async (token) => {
  const said = await readToken(token)
  return said && sessionNamed(said)
})

/** The live session of that id, if it is this user's. */
export async function sessionNamed({ sub, sid }: SessionToken): Promise<SignedIn | null> {
  const values = [hashSid(sid), sub, idleSeconds]
  const [row] = await query<SessionRow>('auth-live-session', liveSession, values)
  if (!row) return null
  // Nobody waits for this note, and losing one only shortens an idle session.
  if (row.stale) query('auth-note-seen', noteSeen, [row.profile_id, row.session_id]).catch(() => {})
  return { sessionId: row.session_id, email: row.email, actor: toActor(row) }
}

export const hashSid = (sid: string): Buffer => createHash('sha256').update(sid).digest()

const toActor = (row: SessionRow): Actor => ({
  profileId: row.profile_id,
  kind: 'user',
  id: row.user_id,
  name: row.name,
  role: row.role,
  staffId: row.staff_id,
  canViewAll: row.role !== 'staff' || row.can_view_all,
  scopes: null,
})
