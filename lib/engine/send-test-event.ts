import type { FrozenEvent } from '@/lib/db/owe-event'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing, Refused } from '@/lib/domain/refusal'
import { testEvent } from '@/lib/domain/webhook'
import { sampleEvent } from './sample-event'

/** So many within an hour, by one endpoint. */
const most = 60

/**
 * Sends an endpoint an event of the type `webhook.test`, with a booking as it would be told; answers its delivery's id.
 * Refuses: forbidden, not_found, invalid_transition (a disabled endpoint), rate_limited.
 */
export async function sendTestEvent(actor: Actor, webhookId: number): Promise<number> {
  demand(actor, 'webhooks.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    await demandReady(tx, profileId, webhookId)
    const booking = await sampleEvent(tx, profileId)
    const told: Pick<FrozenEvent, 'type' | 'before' | 'participant' | 'review'> = {
      type: testEvent,
      before: null,
      participant: null,
      review: null,
    }
    const payload = JSON.stringify({ ...told, at: new Date(), booking })
    const values = [profileId, webhookId, testEvent, payload, booking.version, booking.id]
    const [added] = await tx.query<{ id: number }>('owe-test-event', text, values)
    return added?.id ?? 0
  })
}

async function demandReady(tx: Tx, profileId: number, webhookId: number): Promise<void> {
  const [webhook] = await tx.query<{ disabled: boolean; tested: number }>('webhook-to-test', readyText, [
    profileId,
    webhookId,
    testEvent,
  ])
  if (!webhook) throw missing('Webhook')
  if (webhook.disabled) throw new Refused('invalid_transition', 'This webhook is disabled: enable it first.')
  if (webhook.tested >= most)
    throw new Refused('rate_limited', 'Too many tests within an hour. Please wait.', { retryAfter: 600 })
}

const readyText = `
  SELECT disabled_at IS NOT NULL AS disabled, (SELECT count(*)::int FROM delivery d
    WHERE d.profile_id = w.profile_id AND d.webhook_id = w.id AND d.kind = $3
      AND d.created_at > now() - interval '1 hour') AS tested
  FROM webhook w WHERE w.profile_id = $1 AND w.id = $2`

const text = `
  WITH owed AS (
    INSERT INTO delivery (profile_id, webhook_id, channel, kind, recipient, payload, idempotency_key, booking_version,
      booking_id, due_at)
    SELECT $1, w.id, 'webhook', $3, w.url, $4::jsonb, 'event/' || gen_random_uuid(), $5, nullif($6, 0), clock_timestamp()
    FROM webhook w WHERE w.profile_id = $1 AND w.id = $2
    RETURNING id)
  SELECT id, (SELECT count(*) FROM (SELECT graphile_worker.add_job('webhook',
    json_build_object('profileId', $1::int, 'webhookId', $2::int)) FROM owed) job) FROM owed`
