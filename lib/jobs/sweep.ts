import { query } from '@/lib/db/transaction'
import { endHolds } from '@/lib/engine/end-holds'
import { endProposals } from '@/lib/engine/end-proposals'
import { remind } from '@/lib/engine/remind'
import { daysToUndo } from '@/lib/settings/import-table'
import { wakeFiles } from '@/lib/settings/import-work'
import { wakeCalendars } from './calendar-import-rows'
import { putBack } from './delivery-rows'
import { log } from './log'
import { wakeWebhooks } from './webhook-rows'

/**
 * Does what time alone brings: puts messages back on their way whose worker died or whose job was lost, owes the
 * reminders that are due, ends what nobody answered in time, and has calendars read that are due. One that fails keeps
 * none of the others from being done.
 */
export async function sweep(): Promise<void> {
  const results = await Promise.allSettled([
    putBackAll(),
    remindAll(),
    endHolds(),
    endProposals(),
    wakeWebhooks(),
    wakeFiles(),
    wakeCalendars(),
  ])
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

async function putBackAll(): Promise<void> {
  const deliveries = await putBack()
  if (deliveries > 0) log.warn({ deliveries }, 'put deliveries back')
}

async function remindAll(): Promise<void> {
  const { failed } = await remind()
  if (failed > 0) log.error({ reminders: failed }, 'reminders could not be rendered')
}

/** Forgets what nobody may ask for any more. */
export async function tidy(): Promise<void> {
  for (const [name, text] of Object.entries(outdated)) await query(`tidy-${name}`, text)
}

const outdated = {
  'idempotency-records': `DELETE FROM idempotency_record WHERE created_at < now() - interval '72 hours'`,
  'rate-limits': `DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`,
  sessions: `DELETE FROM session WHERE least(ended_at, expires_at) < now() - interval '30 days'`,
  'password-resets': `DELETE FROM password_reset WHERE expires_at < now() - interval '1 day'`,
  'waitlist-entries': `DELETE FROM waitlist_entry
    WHERE state NOT IN ('waiting', 'offered') AND date_to < now() - interval '30 days'`,
  // What webhooks were told names people.
  'webhook-deliveries': `DELETE FROM delivery
    WHERE channel = 'webhook' AND state NOT IN ('waiting', 'sending') AND created_at < now() - interval '30 days'`,
  imports: `DELETE FROM import WHERE status = 'draft' AND created_at < now() - interval '7 days'`,
  'import-files': `UPDATE import SET content = NULL
    WHERE status = 'failed' AND content IS NOT NULL AND finished_at < now() - interval '7 days'`,
  // What was said of people before, once it cannot be brought back.
  'import-values': `UPDATE import_row r SET before = NULL, after = NULL FROM import i
    WHERE i.profile_id = r.profile_id AND i.id = r.import_id AND (r.before IS NOT NULL OR r.after IS NOT NULL)
      AND i.status IN ('done', 'failed') AND i.finished_at < now() - interval '${daysToUndo} days'`,
  // Jobs of workers that died: their deliveries have long been given new ones.
  jobs: `SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND task_identifier IN ('deliver', 'webhook', 'import', 'calendar')`,
}
