import type { FrozenEvent } from '@/lib/db/owe-event'
import { reader, type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing, Refused } from '@/lib/domain/refusal'
import type { EventState, WebhookDialect } from '@/lib/domain/webhook'
import { theWebhook, type Webhook } from './webhook-rows'

/** An event that an endpoint was, is, or is not told of. */
export interface EventDelivery {
  id: number
  uid: string
  type: string
  state: EventState
  /** Why, where the state alone does not say it. */
  reason: string | null
  bookingId: number | null
  version: number | null
  url: string
  /** Of the present round: a replay begins anew. */
  attempts: number
  createdAt: Date
  /** When it is tried again. */
  dueAt: Date
  sentAt: Date | null
  answers: EventAnswer[]
  /** Without a booking: whom it was about was erased. */
  payload: FrozenEvent | { booking?: undefined; body?: undefined }
  dialect: WebhookDialect
}

/** One try, and what the endpoint answered. */
export interface EventAnswer {
  at: string
  /** null: it did not answer. */
  status: number | null
  error: string | null
  /** Its beginning. */
  body: string
  milliseconds: number
}

export interface EventDeliveriesWish {
  states: readonly EventState[] | null
  limit: number
  /** The last one of the page before. */
  after: number | null
}

const columns = `
  d.id, d.uid, d.kind AS type, d.state, d.reason, d.booking_id AS "bookingId", d.booking_version AS version,
  d.recipient AS url, d.attempts, d.created_at AS "createdAt", d.due_at AS "dueAt", d.sent_at AS "sentAt", d.answers,
  d.payload, w.dialect`
const tables = 'delivery d JOIN webhook w ON w.profile_id = d.profile_id AND w.id = d.webhook_id'
const theirs = `d.profile_id = $1 AND d.webhook_id = $2 AND d.channel = 'webhook'`

/** A page of what an endpoint was told, the latest first. Refuses: forbidden, not_found. */
export async function eventDeliveries(
  actor: Actor,
  webhookId: number,
  { states, limit, after }: EventDeliveriesWish,
): Promise<EventDelivery[]> {
  demand(actor, 'webhooks.write')
  await theWebhook(reader, actor.profileId, webhookId)
  return reader.query<EventDelivery>('event-deliveries', pageText, [
    actor.profileId,
    webhookId,
    states,
    after,
    limit,
  ])
}

const pageText = `SELECT ${columns} FROM ${tables}
  WHERE ${theirs} AND ($3::text[] IS NULL OR d.state::text = ANY ($3)) AND ($4::int IS NULL OR d.id < $4)
  ORDER BY d.id DESC LIMIT $5`

/** Refuses: forbidden, not_found. */
export async function eventDelivery(
  actor: Actor,
  webhookId: number,
  id: number,
  tx: Tx = reader,
): Promise<EventDelivery> {
  demand(actor, 'webhooks.write')
  await theWebhook(tx, actor.profileId, webhookId)
  const [row] = await tx.query<EventDelivery>(
    'event-delivery',
    `SELECT ${columns} FROM ${tables} WHERE ${theirs} AND d.id = $3`,
    [actor.profileId, webhookId, id],
  )
  if (!row) throw missing('Delivery')
  return row
}

/**
 * Sends an event again, as it was and under its own id; one that waits is tried at once.
 * Refuses: forbidden, not_found, invalid_transition (a disabled endpoint, an event whose people were erased).
 */
export async function replayEvent(actor: Actor, webhookId: number, id: number): Promise<EventDelivery> {
  demand(actor, 'webhooks.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    demandEnabled(await theWebhook(tx, profileId, webhookId))
    const { payload } = await eventDelivery(actor, webhookId, id, tx)
    if (!payload.booking)
      throw new Refused(
        'invalid_transition',
        'Whom this event was about was erased: it cannot be sent again.',
      )
    await tx.query('replay-event', `${replayText} AND d.id = $3 ${wake}`, [profileId, webhookId, id])
    return eventDelivery(actor, webhookId, id, tx)
  })
}

export interface ReplayWish {
  from: Date
  to: Date
  states: readonly EventState[] | null
}

/** So many at a time. */
const mostReplayed = 10_000

/**
 * Sends again what an endpoint was owed in that time, the oldest first; answers how many events. Refuses: forbidden,
 * not_found, invalid_transition (a disabled endpoint).
 */
export async function replayEvents(
  actor: Actor,
  webhookId: number,
  { from, to, states }: ReplayWish,
): Promise<number> {
  demand(actor, 'webhooks.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    demandEnabled(await theWebhook(tx, profileId, webhookId))
    const [row] = await tx.query<{ replayed: number }>('replay-events', rangeText, [
      profileId,
      webhookId,
      from,
      to,
      states,
      mostReplayed,
    ])
    return row?.replayed ?? 0
  })
}

function demandEnabled({ disabledAt }: Webhook): void {
  if (disabledAt) throw new Refused('invalid_transition', 'This webhook is disabled: enable it first.')
}

const replayText = `
  WITH again AS (
    UPDATE delivery d SET state = 'waiting', reason = NULL, attempts = 0, first_tried_at = NULL,
      due_at = clock_timestamp()
    WHERE ${theirs} AND d.state <> 'sending' AND d.payload ? 'booking'`
const wake = `RETURNING d.id)
  SELECT count(*)::int AS replayed, (SELECT graphile_worker.add_job('webhook',
    json_build_object('profileId', $1::int, 'webhookId', $2::int)) FROM again LIMIT 1) FROM again`
const rangeText = `${replayText} AND d.id IN (
      SELECT r.id FROM delivery r WHERE r.profile_id = $1 AND r.webhook_id = $2 AND r.created_at BETWEEN $3 AND $4
        AND ($5::text[] IS NULL OR r.state::text = ANY ($5)) ORDER BY r.id LIMIT $6)
    ${wake}`
