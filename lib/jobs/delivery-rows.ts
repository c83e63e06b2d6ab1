import { withTokens } from '@/lib/db/kept-tokens'
import { query, violated } from '@/lib/db/transaction'
import { unsendable } from '@/lib/db/unsendable'
import type { Mail } from '@/lib/email/mail'

export interface DeliveryId {
  profileId: number
  deliveryId: number
}

/** A delivery taken for sending. Whoever holds another token has lost it. */
export interface Claim {
  token: string
  /** null: its links were made with another secret of the app's, and lead nowhere. */
  mail: Mail | null
  idempotencyKey: string
  /** This one included. */
  attempts: number
  /** Since the first try, which decides how long the provider remembers the key. */
  secondsTrying: number
  /** A later message to the same person about the same booking exists. */
  overtaken: boolean
  /** Why it must not go out: its address takes no mails, or what it says is not true any more. */
  unsendable: 'blocked' | 'untrue' | null
}

export type End = 'sent' | 'not_sent' | 'failed' | 'withdrawn'

/**
 * Takes a delivery that is due, unless somebody else holds it or it is past sending: then null. Two workers cannot both
 * get it, and a withdrawal in progress is waited for. The claim holds for so many seconds.
 */
export async function claim({ profileId, deliveryId }: DeliveryId, lease: number): Promise<Claim | null> {
  const [row] = await query<Claim>('claim-delivery', claimText, [profileId, deliveryId, lease])
  return row ? { ...row, mail: row.mail && withTokens(profileId, row.mail) } : null
}

/** A later message tells a later state, of the same seat: one that failed at first must not arrive after it. */
const overtaken = `EXISTS (SELECT FROM delivery later
  WHERE later.profile_id = d.profile_id AND later.booking_id = d.booking_id AND later.recipient = d.recipient
    AND later.participant_id IS NOT DISTINCT FROM d.participant_id AND later.channel = 'email' AND later.id > d.id
    AND later.state IN ('waiting', 'sending', 'sent'))`

const claimText = `
  UPDATE delivery d SET state = 'sending', attempts = attempts + 1, lease_token = gen_random_uuid(),
    lease_until = clock_timestamp() + $3 * interval '1 second',
    first_tried_at = coalesce(first_tried_at, clock_timestamp())
  WHERE profile_id = $1 AND id = $2 AND channel = 'email' AND due_at <= clock_timestamp()
    AND (state = 'waiting' OR (state = 'sending' AND lease_until <= clock_timestamp()))
  RETURNING lease_token AS token, payload AS mail, idempotency_key AS "idempotencyKey", attempts,
    extract(epoch FROM clock_timestamp() - first_tried_at)::float8 AS "secondsTrying", ${overtaken} AS overtaken,
    ${unsendable} AS unsendable`

/** Ends a claim for good. False when the lease was lost meanwhile: nothing was written then. */
export async function finish(
  { profileId, deliveryId }: DeliveryId,
  token: string,
  state: End,
  { reason = null, providerId = null }: { reason?: string | null; providerId?: string | null } = {},
): Promise<boolean> {
  const values = [profileId, deliveryId, token, state, reason, providerId]
  return (await query('finish-delivery', finishText, values)).length === 1
}

/**
 * What lets people in (an invitation, a new password): once the mail is on its way, or never will be, nobody reads it
 * here. Who was asked for a review is not asked again for a while. That a mail needs attention, everybody shall see.
 */
const finishText = `
  WITH ended AS (
    UPDATE delivery SET
      payload = CASE WHEN kind IN ('invitation', 'password_reset') THEN payload - '{text,html,sealed}'::text[] ELSE payload END,
      state = $4::delivery_state, reason = $5, provider_id = $6, lease_token = NULL, lease_until = NULL,
      sent_at = CASE WHEN $4 = 'sent' THEN clock_timestamp() END
    WHERE profile_id = $1 AND id = $2 AND state = 'sending' AND lease_token = $3::uuid
    RETURNING id, kind, recipient
  ), asked AS (
    UPDATE customer c SET review_asked_at = clock_timestamp() FROM ended
    WHERE c.profile_id = $1 AND lower(c.email) = lower(ended.recipient) AND ended.kind = 'review_request' AND $4 = 'sent'
  ), clock AS (
    UPDATE profile_clock SET ts = greatest(extract(epoch FROM clock_timestamp())::bigint, ts + 1)
    WHERE profile_id = $1 AND $4 = 'failed' AND EXISTS (SELECT FROM ended))
  SELECT id FROM ended`

/**
 * Puts a claimed delivery back, with a job to try again in so many seconds; withdrawn instead when a later message
 * has made it pointless. False when the lease was lost meanwhile.
 */
export async function postpone(
  { profileId, deliveryId }: DeliveryId,
  token: string,
  seconds: number,
  reason: string,
): Promise<boolean> {
  const put = () => query('postpone-delivery', postponeText, [profileId, deliveryId, token, seconds, reason])
  try {
    return (await put()).length === 1
  } catch (error) {
    // The later message came in this very moment; now it is there to be seen.
    if (violated(error, 'delivery_one_waiting_move')) return (await put()).length === 1
    throw error
  }
}

/** Why a message is withdrawn that a later one has overtaken. */
export const overtakenReason = 'replaced by a later message'

/** One job per delivery: adding it again moves it, and never disturbs one that is running. */
const addJob = `graphile_worker.add_job('deliver', json_build_object('profileId', profile_id, 'deliveryId', id),
  run_at := due_at, job_key := 'delivery:' || profile_id || ':' || id)`

const postponeText = `
  WITH put AS (
    UPDATE delivery d SET lease_token = NULL, lease_until = NULL,
      due_at = clock_timestamp() + $4 * interval '1 second',
      state = CASE WHEN ${overtaken} THEN 'withdrawn' ELSE 'waiting' END::delivery_state,
      reason = CASE WHEN ${overtaken} THEN '${overtakenReason}' ELSE $5 END
    WHERE profile_id = $1 AND id = $2 AND state = 'sending' AND lease_token = $3::uuid
    RETURNING profile_id, id, due_at, state
  ), job AS (
    SELECT ${addJob} FROM put WHERE state = 'waiting'
  )
  SELECT id, (SELECT count(*) FROM job) FROM put`

/**
 * Gives a job to deliveries that should be on their way and are not: taken by a worker that died, or without a job.
 * Answers how many.
 */
export async function putBack(): Promise<number> {
  return (await query('put-deliveries-back', putBackText)).length
}

const putBackText = `
  SELECT ${addJob} FROM (
    SELECT profile_id, id, due_at FROM delivery d
    WHERE channel = 'email' AND due_at <= clock_timestamp() - interval '5 seconds'
      AND (state = 'waiting' OR (state = 'sending' AND lease_until <= clock_timestamp()))
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs
        WHERE key = 'delivery:' || d.profile_id || ':' || d.id AND locked_at IS NULL AND attempts < max_attempts)
    ORDER BY due_at LIMIT 500) stranded`
