import { z } from 'zod'
import type { KeyChange } from '@/lib/auth/change-api-key'
import type { KeyTerms } from '@/lib/auth/key-terms'
import { roles } from '@/lib/domain/actor'
import { scopes } from '@/lib/domain/permission'
import { id, text } from './fields'

const name = text(80).trim().min(1, { error: 'Must have a name.' })
const someScopes = z
  .array(z.enum(scopes))
  .min(1, { error: 'Must name at least one scope; null is all that the role allows.' })
  .transform((named) => scopes.filter((scope) => named.includes(scope)))
const instant = z.iso
  .datetime({ offset: true, error: 'Must be an instant as 2026-12-01T09:00:00Z.' })
  .refine((value) => value >= '1970' && value < '2200', { error: 'Must lie between 1970 and 2199.' })
  .transform((value) => new Date(value))

/** POST api-keys. Without `scopes` a key may all that its role may; without `expires_at` it does not end. */
export const newApiKey = z.object({
  name,
  role: z.enum(roles),
  scopes: someScopes.nullish(),
  operator_id: id.nullish(),
  expires_at: instant.nullish(),
})

export const toKeyTerms = (body: z.output<typeof newApiKey>): KeyTerms => ({
  name: body.name,
  role: body.role,
  scopes: body.scopes ?? null,
  staffId: body.operator_id ?? null,
  expiresAt: body.expires_at ?? null,
})

/** PATCH api-keys/{id}: an absent key keeps its value. */
export const apiKeyChange = newApiKey.partial()

export const toKeyChange = (body: z.output<typeof apiKeyChange>): KeyChange => ({
  name: body.name,
  role: body.role,
  scopes: body.scopes,
  staffId: body.operator_id,
  expiresAt: body.expires_at,
})

/** A week is the longest that two secrets are good. */
export const longestOverlap = 168

/** POST api-keys/{id}/rotate. */
export const apiKeyRotation = z.object({ overlap_hours: z.int().min(0).max(longestOverlap).default(24) })
