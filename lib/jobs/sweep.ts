import { query } from '@/lib/db/transaction'
import { endProposals } from '@/lib/engine/end-proposals'
import { putBack } from './delivery-rows'
import { log } from './log'

/** Puts messages back on their way whose worker died or whose job was lost, and ends what nobody answered in time. */
export async function sweep(): Promise<void> {
  await endProposals()
  const deliveries = await putBack()
  if (deliveries > 0) log.warn({ deliveries }, 'put deliveries back')
}

/** Forgets what nobody may ask for any more. */
export async function tidy(): Promise<void> {
  for (const [name, text] of Object.entries(outdated)) await query(`tidy-${name}`, text)
}

const outdated = {
  'idempotency-records': `DELETE FROM idempotency_record WHERE created_at < now() - interval '72 hours'`,
  'rate-limits': `DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`,
  sessions: `DELETE FROM session WHERE least(ended_at, expires_at) < now() - interval '30 days'`,
  // Jobs of workers that died: their deliveries have long been given new ones.
  jobs: `SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND task_identifier = 'deliver'`,
}
