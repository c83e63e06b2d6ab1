import { runOnce } from 'graphile-worker'
import { query } from '@/lib/db/transaction'
import type { House } from '@/lib/engine/test-house'
import { addWebhook } from '@/lib/settings/webhooks'
import { deliverEvents, type WebhookPatience, webhookPatience } from './deliver-events'
import { log, queueLogger } from './log'

log.level = 'silent'

/** Does all rounds that are due now, then returns. */
export const runWebhooks = (patience: Partial<WebhookPatience> = {}): Promise<void> =>
  runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: {
      webhook: (payload: unknown) =>
        deliverEvents(payload, { ...webhookPatience, allowPrivate: true, ...patience }),
    },
    noHandleSignals: true,
    logger: queueLogger,
  })

/** A webhook of the house for all that happens to bookings, and its secret. */
export async function listen(
  house: House,
  url: string,
  changes: Partial<Parameters<typeof addWebhook>[1]> = {},
) {
  process.env.WEBHOOKS_ALLOW_PRIVATE = '1'
  const wish = { url, events: ['booking.created', 'booking.updated'] as const, dialect: 'profile' as const }
  const { webhook, secret } = await addWebhook(house.owner, { ...wish, events: [...wish.events], ...changes })
  return { id: webhook.id, secret }
}

/** What was put off, every lease, rest and failure is as if so many hours had passed. */
export async function passWebhookHours(hours: number): Promise<void> {
  await query(
    'test-pass-events',
    `UPDATE delivery SET due_at = due_at - $1 * interval '1 hour', lease_until = lease_until - $1 * interval '1 hour'`,
    [hours],
  )
  await query(
    'test-pass-webhooks',
    `UPDATE webhook SET failing_since = failing_since - $1 * interval '1 hour',
       rest_until = rest_until - $1 * interval '1 hour', lease_until = lease_until - $1 * interval '1 hour',
       previous_secret_until = previous_secret_until - $1 * interval '1 hour'`,
    [hours],
  )
  await query(
    'test-pass-rounds',
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs`,
  )
}

export interface EventRow {
  type: string
  state: string
  reason: string | null
  attempts: number
  /** Until it is tried again. */
  seconds: number
  answers: { status: number | null; error: string | null; body: string }[]
}

/** What an endpoint was owed, the first first. */
export const eventsOf = (webhookId: number): Promise<EventRow[]> =>
  query(
    'test-events',
    `SELECT kind AS type, state, reason, attempts, answers,
       extract(epoch FROM due_at - clock_timestamp())::float8 AS seconds
     FROM delivery WHERE webhook_id = $1 ORDER BY id`,
    [webhookId],
  )
