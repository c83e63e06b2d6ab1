import { missing } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import type { Tx } from './transaction'

/** What the profile says about booking, and of itself in mails. */
export async function readProfile(tx: Tx, profileId: number): Promise<ProfileRules> {
  const [profile] = await tx.query<ProfileRules>(
    'profile-rules',
    `SELECT id, timezone, currency, slot_step_minutes AS "slotStep", min_notice_minutes AS "minNotice",
       max_days_ahead AS "maxDaysAhead", undo_seconds AS "undoSeconds", review_delay_minutes AS "reviewDelay", name, email,
       phone, address, locale, hour_cycle AS "hourCycle"
     FROM profile WHERE id = $1`,
    [profileId],
  )
  if (!profile) throw missing('Profile')
  return profile
}
