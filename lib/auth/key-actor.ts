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
  stale: boolean
}

const liveKey = `
  SELECT profile_id, id, name, role, scopes, staff_id, secret_hash,
         used_at IS NULL OR used_at < now() - interval '1 minute' AS stale
  FROM api_key
  WHERE public_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`

const noteUse = `
  UPDATE api_key SET used_at = now()
  WHERE profile_id = $1 AND id = $2 AND (used_at IS NULL OR used_at < now() - interval '1 minute')`

/** The actor a presented API key stands for; null when it is unknown, revoked or expired. Never cached. */
export const keyActor: (text: string) => Promise<Actor | null> = shared(async (text) => {
  const key = parseApiKey(text)
  if (!key) return null
  const [row] = await query<KeyRow>('auth-live-key', liveKey, [key.publicId])
  if (!row || !timingSafeEqual(row.secret_hash, key.hash)) return null
  // Nobody waits for this note, and losing one does no harm.
  if (row.stale) query('auth-note-key-use', noteUse, [row.profile_id, row.id]).catch(() => {})
  return toActor(row)
})

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
