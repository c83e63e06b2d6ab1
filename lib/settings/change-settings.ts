import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { type ProfileSettings, setupOf } from './setup'
import { isReserved } from './slug'

const columns = {
  name: 'name',
  slug: 'slug',
  email: 'email',
  phone: 'phone',
  address: 'address',
  timezone: 'timezone',
  currency: 'currency',
  locale: 'locale',
  weekStart: 'week_start',
  hourCycle: 'hour_cycle',
  slotStep: 'slot_step_minutes',
  minNotice: 'min_notice_minutes',
  maxDaysAhead: 'max_days_ahead',
  autoConfirm: 'auto_confirm',
  undoSeconds: 'undo_seconds',
  reviewDelay: 'review_delay_minutes',
  publicPage: 'public_page',
  about: 'about',
  visitorMoves: 'visitor_moves',
  staffCopies: 'staff_copies',
  reviewPause: 'review_pause_months',
  proposalHours: 'proposal_hours',
  waitlist: 'waitlist',
  setupStep: 'setup_step',
} as const satisfies Record<keyof ProfileSettings, string>

export type SettingsChange = { [Key in keyof ProfileSettings]?: ProfileSettings[Key] | undefined }

/** Changes the given settings; bookings keep their instants and are told in the new zone. Refuses: forbidden, a slug that is taken or reserved. */
export async function changeSettings(actor: Actor, change: SettingsChange): Promise<ProfileSettings> {
  demand(actor, 'settings.write')
  if (change.slug !== undefined && isReserved(change.slug))
    throw invalid('slug', 'This address is reserved.', 'reserved')
  const keys = (Object.keys(columns) as (keyof ProfileSettings)[]).filter((key) => change[key] !== undefined)
  const assignments = [...keys.map((key, index) => `${columns[key]} = $${index + 2}`), 'updated_at = now()']
  return write(actor.profileId, async (tx) => {
    if (change.name !== undefined)
      await tx.query('rename-first-location', rename, [actor.profileId, change.name])
    await tx.query(
      `change-settings-${keys.join('-')}`,
      `UPDATE profile SET ${assignments.join(', ')} WHERE id = $1`,
      [actor.profileId, ...keys.map((key) => change[key])],
    )
    await touch(tx, actor.profileId)
    return (await setupOf(actor, null, null, tx)).settings
  }).catch(slugTaken)
}

/** A location that bears the business's name goes on bearing it. */
const rename = `
  UPDATE location l SET name = $2 FROM profile p
  WHERE p.id = $1 AND l.profile_id = $1 AND l.name = p.name AND l.archived_at IS NULL`

function slugTaken(error: unknown): never {
  if ((error as { constraint?: string }).constraint === 'profile_slug_key')
    throw invalid('slug', 'This address is taken.', 'taken')
  throw error
}
