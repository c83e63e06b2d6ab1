import { timingSafeEqual } from 'node:crypto'
import { shared } from '@/lib/db/shared-query'
import { query } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { parseApiKey } from './api-key'

interface KeyRow {
  profile_id: number
  id: number
  name: string
  role: Role
  scopes: string[]
  staff_id: number | null
  secret_hash: Buffer
  /** Presented was the secret before the last rotation. */
  is_previous: boolean
  stale: boolean
}

const liveKey = `
  SELECT profile_id, id, name, role, scopes, staff_id, is_previous,
         CASE WHEN is_previous THEN previous_secret_hash ELSE secret_hash END AS secret_hash,
         coalesce(used < now() - interval '1 minute', true) AS stale
  FROM api_key,
    LATERAL (SELECT public_id <> $1 AS is_previous) AS which,
    LATERAL (SELECT CASE WHEN is_previous THEN previous_used_at ELSE used_at END AS used) AS noted
  WHERE (public_id = $1 OR previous_public_id = $1 AND previous_until > now())
    AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`

const noteUse = `
  UPDATE api_key SET used_at = now()
  WHERE profile_id = $1 AND id = $2 AND (used_at IS NULL OR used_at < now() - interval '1 minute')`
const notePreviousUse = `
  UPDATE api_key SET previous_used_at = now()
  WHERE profile_id = $1 AND id = $2 AND (previous_used_at IS NULL OR previous_used_at < now() - interval '1 minute')`

/** The actor a presented API key stands for; null when it is unknown, revoked or expired. Never cached. */
export const keyActor: (text: string) => Promise<Actor | null> = shared(async (text) => {
  const key = parseApiKey(text)
  if (!key) return null
  const [row] = await query<KeyRow>('auth-live-key', liveKey, [key.publicId])
  if (!row || !timingSafeEqual(row.secret_hash, key.hash)) return null
  if (row.stale) note(row)
  return toActor(row)
})

/** Nobody waits for this note, and losing one does no harm. */
function note({ profile_id, id, is_previous }: KeyRow): void {
  const [name, text] = is_previous
    ? ['auth-note-previous-key-use', notePreviousUse]
    : ['auth-note-key-use', noteUse]
  query(name, text, [profile_id, id]).catch(() => {})
}

const toActor = (row: KeyRow): Actor => ({
  profileId: row.profile_id,
  kind: 'api_key',
  id: row.id,
  name: row.name,
  role: row.role,
  staffId: row.staff_id,
  canViewAll: row.role !== 'staff',
  scopes: row.scopes.length > 0 ? row.scopes : null,
})
