import type { FrozenEvent } from '@/lib/db/owe-event'
import { unseal } from '@/lib/db/sealed'
import { query } from '@/lib/db/transaction'
import { webhookOwner } from '@/lib/db/webhook-secret'
import { testEvent, type WebhookDialect } from '@/lib/domain/webhook'

export interface WebhookId {
  profileId: number
  webhookId: number
}

/** An endpoint that one worker delivers to. */
export interface Endpoint extends WebhookId {
  token: string
  url: string
  dialect: WebhookDialect
  /** The one that signs, and during a rotation the one before. */
  secrets: string[]
}

/**
 * Takes an endpoint for so many seconds; null while another worker has it, while it rests, or when it is disabled.
 */
export async function enter(id: WebhookId, lease: number): Promise<Endpoint | null> {
  const { profileId, webhookId } = id
  const [row] = await query<Omit<Endpoint, 'secrets' | keyof WebhookId> & { sealed: (Buffer | null)[] }>(
    'enter-webhook',
    enterText,
    [profileId, webhookId, lease],
  )
  if (!row) return null
  const { sealed, ...endpoint } = row
  const secrets = sealed.flatMap((secret) => (secret && unseal(secret, webhookOwner(profileId))) ?? [])
  return { ...id, ...endpoint, secrets }
}

const enterText = `
  UPDATE webhook SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() + $3 * interval '1 second'
  WHERE profile_id = $1 AND id = $2 AND disabled_at IS NULL
    AND (lease_until IS NULL OR lease_until <= clock_timestamp())
    AND (rest_until IS NULL OR rest_until <= clock_timestamp())
  RETURNING lease_token AS token, url, dialect, ARRAY[secret_encrypted,
    CASE WHEN previous_secret_until > clock_timestamp() THEN previous_secret_encrypted END] AS sealed`

/** An event taken for delivery. Whoever holds another token has lost it. */
export interface ClaimedEvent {
  id: number
  uid: string
  token: string
  payload: FrozenEvent
  /** This one included. */
  attempts: number
}

/** What failed this often no longer keeps later events of its booking waiting. */
const triesInOrder = 3

/** A row `d` waits for an earlier event of its booking; a test is none. */
const held = `EXISTS (SELECT FROM delivery e
  WHERE e.profile_id = d.profile_id AND e.booking_id = d.booking_id AND e.webhook_id = d.webhook_id AND e.id < d.id
    AND e.kind <> '${testEvent}' AND d.kind <> '${testEvent}'
    AND (e.state = 'sending' OR (e.state = 'waiting' AND e.attempts < ${triesInOrder})))`

/** The first event that is due and in nobody's hands; null: there is none. */
export async function claimEvent(
  { profileId, webhookId, url }: Endpoint,
  lease: number,
): Promise<ClaimedEvent | null> {
  const [row] = await query<ClaimedEvent>('claim-event', claimText, [profileId, webhookId, url, lease])
  return row ?? null
}

const claimText = `
  UPDATE delivery SET state = 'sending', attempts = attempts + 1, recipient = $3, lease_token = gen_random_uuid(),
    lease_until = clock_timestamp() + $4 * interval '1 second',
    first_tried_at = coalesce(first_tried_at, clock_timestamp())
  WHERE profile_id = $1 AND id = (
    SELECT d.id FROM delivery d WHERE d.profile_id = $1 AND d.webhook_id = $2 AND d.state IN ('waiting', 'sending')
      AND CASE d.state WHEN 'waiting' THEN d.due_at ELSE d.lease_until END <= clock_timestamp() AND NOT ${held}
    ORDER BY d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
  RETURNING id, uid, lease_token AS token, payload, attempts`

/** What became of one try. */
export interface Tried {
  state: 'sent' | 'waiting' | 'failed'
  reason: string | null
  /** Until it is tried again. */
  seconds: number
  /** As it was sent. */
  body: string | null
  answer: object
}

/**
 * Ends a claim and notes how the endpoint does. Answers for how many days it has been failing without one success; null
 * when the lease was lost meanwhile: nothing was written then.
 */
export async function settle(
  { profileId, webhookId }: WebhookId,
  { id, token }: ClaimedEvent,
  { state, reason, seconds, body, answer }: Tried,
): Promise<{ daysFailing: number } | null> {
  const told = JSON.stringify([answer])
  const values = [profileId, id, token, state, reason, seconds, body, told, webhookId]
  const [row] = await query<{ daysFailing: number }>('settle-event', settleText, values)
  return row ?? null
}

const settleText = `
  WITH settled AS (
    UPDATE delivery SET state = $4::delivery_state, reason = $5, lease_token = NULL, lease_until = NULL,
      due_at = clock_timestamp() + $6 * interval '1 second', answers = answers || $8::jsonb,
      payload = CASE WHEN $7::text IS NULL THEN payload ELSE jsonb_set(payload, '{body}', to_jsonb($7::text)) END,
      sent_at = CASE WHEN $4 = 'sent' THEN clock_timestamp() END
    WHERE profile_id = $1 AND id = $2 AND state = 'sending' AND lease_token = $3::uuid
    RETURNING id
  ), health AS (
    UPDATE webhook SET failing_since = CASE WHEN $4 <> 'sent' THEN coalesce(failing_since, clock_timestamp()) END
    WHERE profile_id = $1 AND id = $9 AND EXISTS (SELECT FROM settled) AND (failing_since IS NULL) = ($4 <> 'sent')
  )
  SELECT CASE WHEN $4 = 'sent' THEN 0
    ELSE coalesce(extract(epoch FROM clock_timestamp() - w.failing_since), 0) / 86400 END::float8 AS "daysFailing"
  FROM settled, webhook w WHERE w.profile_id = $1 AND w.id = $9`

/**
 * Gives an endpoint back and sees to it that what is still owed to it is delivered when it is due. One that did not
 * answer rests, a tenth of the time it has been failing: from half a minute to half an hour.
 */
export async function leave(id: Endpoint, isSilent: boolean): Promise<void> {
  const { profileId, webhookId, token } = id
  await query('leave-webhook', leaveText, [profileId, webhookId, token, isSilent])
  // Asked only now: who owed an event meanwhile and found the endpoint taken is seen here.
  await query('next-round', nextText, [profileId, webhookId])
}

const leaveText = `
  UPDATE webhook SET lease_token = NULL, lease_until = NULL, rest_until = CASE WHEN $4 THEN clock_timestamp()
    + least(greatest((clock_timestamp() - failing_since) / 10, interval '30 seconds'), interval '30 minutes') END
  WHERE profile_id = $1 AND id = $2 AND lease_token = $3::uuid`

const nextText = `
  SELECT graphile_worker.add_job('webhook', json_build_object('profileId', $1::int, 'webhookId', $2::int),
    run_at := greatest(due, w.rest_until), job_key := 'webhook:' || $1::int || ':' || $2::int)
  FROM webhook w, LATERAL (
    SELECT min(CASE d.state WHEN 'waiting' THEN d.due_at ELSE d.lease_until END) AS due FROM delivery d
    WHERE d.profile_id = w.profile_id AND d.webhook_id = w.id AND d.state IN ('waiting', 'sending') AND NOT ${held}) next
  WHERE w.profile_id = $1 AND w.id = $2 AND w.disabled_at IS NULL AND due IS NOT NULL`

/** Gives a job to endpoints whose worker died, or whose job was lost. Answers how many. */
export async function wakeWebhooks(): Promise<number> {
  return (await query('wake-webhooks', wakeText)).length
}

const wakeText = `
  SELECT graphile_worker.add_job('webhook', json_build_object('profileId', w.profile_id, 'webhookId', w.id),
    job_key := 'webhook:' || w.profile_id || ':' || w.id)
  FROM webhook w
  WHERE w.disabled_at IS NULL AND (w.lease_until IS NULL OR w.lease_until <= clock_timestamp())
    AND (w.rest_until IS NULL OR w.rest_until <= clock_timestamp())
    AND EXISTS (SELECT FROM delivery d WHERE d.profile_id = w.profile_id AND d.webhook_id = w.id
      AND d.state IN ('waiting', 'sending') AND NOT ${held}
      AND CASE d.state WHEN 'waiting' THEN d.due_at ELSE d.lease_until END
        <= clock_timestamp() - interval '5 seconds')
  LIMIT 500`
