import type { testEvent, WebhookEvent } from '@/lib/domain/webhook'
import { type FrozenBooking, selectEventBooking } from './event-booking'
import type { WriteTx } from './transaction'

/** Something that webhooks are to hear of. */
export interface EventNews {
  type: WebhookEvent
  bookingId: number
  /** What of the booking was different before, in the engine's words. */
  before: Record<string, unknown> | null
  /** Whose seat it is about, in a class. */
  participant: { name: string; customerId: number | null } | null
  reviewId: number | null
}

/** An event as it is kept with its delivery: what it tells of is frozen, in the engine's words. */
export interface FrozenEvent extends Omit<EventNews, 'type' | 'bookingId' | 'reviewId'> {
  type: WebhookEvent | typeof testEvent
  at: string
  booking: FrozenBooking
  review: FrozenReview | null
  /** What was sent, once it was: it never changes after that. */
  body?: string
}

export interface FrozenReview {
  id: number
  uid: string
  participantId: number | null
  stars: number
  text: string | null
  mayPublish: boolean
  writtenAt: string
}

const quiet = new WeakSet<WriteTx>()

/** Webhooks hear of nothing that happens in this transaction from here on. */
export function keepQuiet(tx: WriteTx): WriteTx {
  quiet.add(tx)
  return tx
}

/**
 * Owes an event to every webhook of the profile that listens for it, in the caller's transaction and without a round
 * trip of its own: where nobody listens it costs one look. The booking is frozen as the transaction leaves it, in one
 * version for all that it owes, for nobody else saw it in between; and as the engine knows it, because words
 * of a dialect are the wire layer's; whoever delivers puts it into the endpoint's, once. To an endpoint that is disabled
 * nothing is sent; what it missed is kept, so that it can be replayed. The jobs have no key: transactions that owe
 * several events would wait for each other's.
 */
export function oweEvent(tx: WriteTx, profileId: number, news: EventNews): void {
  if (quiet.has(tx)) return
  const { type, bookingId, before, participant, reviewId } = news
  const told = JSON.stringify({ before, participant })
  tx.atEnd('owe-event', text, [profileId, bookingId, type, told, reviewId])
}

/** Why nothing is sent to an endpoint that is disabled. */
export const disabledReason = 'the endpoint is disabled'

const text = `
  WITH owed AS (
    INSERT INTO delivery (profile_id, booking_id, webhook_id, channel, kind, recipient, payload, idempotency_key,
      booking_version, state, reason, due_at)
    SELECT $1, $2, w.id, 'webhook', $3, w.url,
      $4::jsonb || jsonb_build_object('type', $3::text, 'at', clock_timestamp(), 'booking', f.frozen, 'review', r.frozen),
      'event/' || gen_random_uuid(), (f.frozen ->> 'version')::int,
      CASE WHEN w.disabled_at IS NULL THEN 'waiting' ELSE 'not_sent' END::delivery_state,
      CASE WHEN w.disabled_at IS NOT NULL THEN '${disabledReason}' END, clock_timestamp()
    FROM webhook w
    CROSS JOIN LATERAL (SELECT to_jsonb(b) AS frozen FROM (${selectEventBooking}
      WHERE b.profile_id = w.profile_id AND b.id = $2) b) f
    LEFT JOIN LATERAL (SELECT jsonb_build_object('id', v.id, 'uid', v.uid, 'participantId', v.participant_id,
      'stars', v.stars, 'text', v.text, 'mayPublish', v.may_publish, 'writtenAt', v.written_at) AS frozen
      FROM review v WHERE v.profile_id = w.profile_id AND v.id = $5::int) r ON true
    WHERE w.profile_id = $1 AND $3 = ANY (w.events)
    RETURNING webhook_id, state)
  SELECT graphile_worker.add_job('webhook', json_build_object('profileId', $1::int, 'webhookId', webhook_id))
  FROM owed WHERE state = 'waiting'`
