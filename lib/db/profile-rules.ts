import { missing } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import type { Tx } from './transaction'

/** A row `p` of profile as ProfileRules, in SQL. */
export const profileRules = `json_build_object('id', p.id, 'timezone', p.timezone, 'currency', p.currency,
  'slotStep', p.slot_step_minutes, 'minNotice', p.min_notice_minutes, 'maxDaysAhead', p.max_days_ahead,
  'undoSeconds', p.undo_seconds, 'reviewDelay', p.review_delay_minutes, 'name', p.name, 'email', p.email,
  'phone', p.phone, 'address', p.address, 'locale', p.locale, 'hourCycle', p.hour_cycle, 'slug', p.slug,
  'publicPage', p.public_page, 'autoConfirm', p.auto_confirm, 'visitorMoves', p.visitor_moves,
  'staffCopies', p.staff_copies, 'reviewPause', p.review_pause_months, 'proposalHours', p.proposal_hours,
  'waitlist', p.waitlist, 'mailTexts', (SELECT coalesce(json_agg(json_build_object('kind', m.kind,
    'language', m.language, 'subject', m.subject, 'paragraph', m.paragraph)), '[]')
    FROM mail_text m WHERE m.profile_id = p.id))`

/** What the profile says about booking, and of itself in mails. */
export async function readProfile(tx: Tx, profileId: number): Promise<ProfileRules> {
  const [row] = await tx.query<{ profile: ProfileRules }>(
    'profile-rules',
    `SELECT ${profileRules} AS profile FROM profile p WHERE p.id = $1`,
    [profileId],
  )
  if (!row) throw missing('Profile')
  return row.profile
}
