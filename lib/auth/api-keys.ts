import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { demand, reaches, type Scope } from '@/lib/domain/permission'
import { missing, Refused } from '@/lib/domain/refusal'

/** A key as those see it who look after the profile's keys: all but its secret. */
export interface ApiKey {
  id: number
  uid: string
  name: string
  role: Role
  /** null: all that the role allows. */
  scopes: Scope[] | null
  /** The one calendar of a key with the role “staff”. */
  staffId: number | null
  staffName: string | null
  /** By which one knows it again in a program's settings; null where an operator chose the whole text. */
  prefix: string | null
  last4: string
  createdAt: Date
  /** null: the operator of this installation. */
  createdBy: string | null
  /** To the minute. */
  usedAt: Date | null
  expiresAt: Date | null
  isExpired: boolean
  rotatedAt: Date | null
  rotatedBy: string | null
  revokedAt: Date | null
  revokedBy: string | null
  /** While it is good: the secret before the last rotation. */
  previous: { last4: string; until: string; usedAt: string | null } | null
}

/** So many that have ended are told of. */
const mostEnded = 50

/** The profile's keys: those that open something, the newest first, and after them the last that have ended. Refuses: forbidden. */
export async function apiKeys(actor: Actor): Promise<ApiKey[]> {
  demand(actor, 'keys.write')
  return reader.query<ApiKey>('api-keys', listText, [actor.profileId, mostEnded])
}

/** Refuses: forbidden, not_found. */
export async function findApiKey(actor: Actor, id: number): Promise<ApiKey> {
  demand(actor, 'keys.write')
  return theApiKey(reader, actor.profileId, id)
}

export async function theApiKey(tx: Tx, profileId: number, id: number): Promise<ApiKey> {
  const [key] = await tx.query<ApiKey>('api-key', `${select} AND k.id = $2`, [profileId, id])
  if (!key) throw missing('API key')
  return key
}

/**
 * The key, locked, for one who may do something to it: whoever could hand out as much themselves. Refuses: not_found,
 * forbidden, and what was revoked (invalid_transition), which nothing brings back.
 */
export async function lockApiKey(tx: Tx, actor: Actor, id: number): Promise<ApiKey> {
  await tx.query('lock-api-key', 'SELECT FROM api_key WHERE profile_id = $1 AND id = $2 FOR UPDATE', [
    actor.profileId,
    id,
  ])
  const key = await theApiKey(tx, actor.profileId, id)
  demandReach(actor, key)
  if (key.revokedAt) throw new Refused('invalid_transition', 'This API key was revoked.')
  return key
}

/** Refuses (forbidden) a key that could do what the actor may not. */
export function demandReach(actor: Actor, key: Pick<ApiKey, 'role' | 'scopes'>): void {
  if (!reaches(actor, key)) throw new Refused('forbidden', 'This API key may do more than you may.')
}

const select = `
  SELECT k.id, k.uid, k.name, k.role, nullif(k.scopes, '{}') AS scopes, k.staff_id AS "staffId", s.name AS "staffName",
    CASE WHEN k.public_id NOT LIKE 'own\\_%' THEN 'bk_live_' || k.public_id END AS prefix, k.last4,
    k.created_at AS "createdAt", k.created_by AS "createdBy", k.used_at AS "usedAt", k.expires_at AS "expiresAt",
    coalesce(k.expires_at <= now(), false) AS "isExpired", k.rotated_at AS "rotatedAt", k.rotated_by AS "rotatedBy",
    k.revoked_at AS "revokedAt", k.revoked_by AS "revokedBy",
    CASE WHEN k.previous_until > now() THEN json_build_object('last4', k.previous_last4, 'until', k.previous_until,
      'usedAt', k.previous_used_at) END AS previous
  FROM api_key k LEFT JOIN staff s ON s.profile_id = k.profile_id AND s.id = k.staff_id
  WHERE k.profile_id = $1`

const listText = `
  WITH keys AS (${select}),
    ended AS (SELECT id FROM keys WHERE "revokedAt" IS NOT NULL OR "isExpired"
      ORDER BY least("revokedAt", "expiresAt") DESC, id DESC LIMIT $2)
  SELECT keys.* FROM keys LEFT JOIN ended USING (id)
  WHERE ended.id IS NOT NULL OR ("revokedAt" IS NULL AND NOT "isExpired")
  ORDER BY ended.id IS NOT NULL, CASE WHEN ended.id IS NOT NULL THEN least("revokedAt", "expiresAt") END DESC, id DESC`
