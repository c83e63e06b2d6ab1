import { z } from 'zod'
import type { OverrideRow } from '@/lib/domain/situation'
import type { Affected } from '@/lib/settings/override-affected'
import { toOverride } from './profile-setup'
import { overrideShape } from './profile-shapes'

/** Bookings that stay although their time is closed now: how many, which, and on what days they begin. */
export const affectedShape = z.object({
  count: z.int(),
  ids: z.array(z.int()),
  dates: z.array(z.string()),
})
export type AffectedJson = z.infer<typeof affectedShape>

/** What POST overrides and POST holidays answer. */
export const overridesReplyShape = z.object({
  success: z.literal(true),
  overrides: z.array(overrideShape),
  affected_bookings: affectedShape,
})
export type OverridesReplyJson = z.infer<typeof overridesReplyShape>

export const toAffected = ({ ids, dates }: Affected): AffectedJson => ({ count: ids.length, ids, dates })

const base = '/api/v1/my-profile/overrides'

/** The answer to overrides that were added; of one alone it says where it is. */
export function overridesReply({ overrides, affected }: { overrides: OverrideRow[]; affected: Affected }) {
  const [only, second] = overrides
  return {
    status: 201,
    ...(only && !second && { headers: { Location: `${base}/${only.id}` } }),
    body: {
      success: true,
      overrides: overrides.map(toOverride),
      affected_bookings: toAffected(affected),
    } satisfies OverridesReplyJson,
  }
}

export const overrideReply = ({ override, affected }: { override: OverrideRow; affected?: Affected }) => ({
  body: {
    success: true,
    override: toOverride(override),
    ...(affected && { affected_bookings: toAffected(affected) }),
  },
})

export const affectedReply = (affected: Affected) => ({
  body: { success: true, affected_bookings: toAffected(affected) },
})
