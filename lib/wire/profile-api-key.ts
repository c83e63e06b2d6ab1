import { z } from 'zod'
import type { KeyTold } from '@/lib/auth/add-api-key'
import type { ApiKey } from '@/lib/auth/api-keys'
import { roles } from '@/lib/domain/actor'
import { scopes } from '@/lib/domain/permission'
import { toInstant } from './instant'

const instant = z.iso.datetime()

/** A key, all but its secret. */
export const apiKeyShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  /** null: all that the role allows. */
  scopes: z.array(z.enum(scopes)).nullable(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  /** How its text begins; null where an operator chose the whole text. */
  prefix: z.string().nullable(),
  last4: z.string(),
  state: z.enum(['active', 'expired', 'revoked']),
  created_at: instant,
  /** null: the operator of this installation. */
  created_by: z.string().nullable(),
  /** To the minute. */
  last_used_at: instant.nullable(),
  expires_at: instant.nullable(),
  rotated_at: instant.nullable(),
  rotated_by: z.string().nullable(),
  revoked_at: instant.nullable(),
  revoked_by: z.string().nullable(),
  /** While it is good: the secret before the last rotation. */
  previous: z.object({ last4: z.string(), until: instant, last_used_at: instant.nullable() }).nullable(),
})
export type ApiKeyJson = z.output<typeof apiKeyShape>

export const toApiKey = (key: ApiKey): ApiKeyJson => ({
  id: key.id,
  uid: key.uid,
  name: key.name,
  role: key.role,
  scopes: key.scopes,
  operator_id: key.staffId,
  operator_name: key.staffName,
  prefix: key.prefix,
  last4: key.last4,
  state: key.revokedAt ? 'revoked' : key.isExpired ? 'expired' : 'active',
  created_at: toInstant(key.createdAt),
  created_by: key.createdBy,
  last_used_at: key.usedAt && toInstant(key.usedAt),
  expires_at: key.expiresAt && toInstant(key.expiresAt),
  rotated_at: key.rotatedAt && toInstant(key.rotatedAt),
  rotated_by: key.rotatedBy,
  revoked_at: key.revokedAt && toInstant(key.revokedAt),
  revoked_by: key.revokedBy,
  previous: key.previous && toPrevious(key.previous),
})

const toPrevious = ({ last4, until, usedAt }: NonNullable<ApiKey['previous']>) => ({
  last4,
  until: toInstant(new Date(until)),
  last_used_at: usedAt === null ? null : toInstant(new Date(usedAt)),
})

export const apiKeysReply = (keys: ApiKey[]) => ({ body: { success: true, api_keys: keys.map(toApiKey) } })

export const apiKeyReply = (key: ApiKey) => ({ body: { success: true, api_key: toApiKey(key) } })

/** The one answer that tells the secret; a repetition of the request is told all but that. */
export const apiKeyToldReply = ({ key, secret }: KeyTold) => ({
  body: { success: true, api_key: toApiKey(key), secret },
  kept: { success: true, api_key: toApiKey(key), secret: null },
})
