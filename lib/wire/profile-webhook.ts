import { z } from 'zod'
import { disabledReasons, eventStates, webhookDialects, webhookEvents } from '@/lib/domain/webhook'
import type { EventAnswer, EventDelivery } from '@/lib/settings/webhook-deliveries'
import type { Webhook } from '@/lib/settings/webhook-rows'
import type { WebhookTold } from '@/lib/settings/webhooks'
import { toInstant } from './instant'
import { messageId, toEventBody } from './webhook-event'

const instant = z.iso.datetime()

/** What an endpoint is doing: it accepts, its last try failed, or nothing is sent to it. */
const webhookStates = ['active', 'failing', 'disabled'] as const

/** An address that hears of what happens. */
export const webhookShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  dialect: z.enum(webhookDialects),
  state: z.enum(webhookStates),
  failing_since: instant.nullable(),
  disabled_at: instant.nullable(),
  /** `owner`: by PATCH; `gone`: it answered 410; `failing`: for five days nothing was accepted. */
  disabled_because: z.enum(disabledReasons).nullable(),
  /** Until when the secret before the present one signs as well. */
  previous_secret_until: instant.nullable(),
  last_delivered_at: instant.nullable(),
  /** Events that are still to be delivered. */
  waiting: z.int(),
  created_at: instant,
})
export type WebhookJson = z.output<typeof webhookShape>

/** What an endpoint answered to one try; status null: it did not. */
const answerShape = z.object({
  at: instant,
  status: z.int().nullable(),
  error: z.string().nullable(),
  /** The beginning of what it said. */
  body: z.string(),
  milliseconds: z.int(),
})

/** An event that an endpoint was, is, or is not told of. */
export const eventDeliveryShape = z.object({
  id: z.int(),
  /** Its `webhook-id`: the same for every try. */
  message_id: z.string(),
  type: z.string(),
  state: z.enum(eventStates),
  reason: z.string().nullable(),
  booking_id: z.int().nullable(),
  version: z.int().nullable(),
  attempts: z.int(),
  last_status: z.int().nullable(),
  created_at: instant,
  /** When it is tried again. */
  next_try_at: instant.nullable(),
  delivered_at: instant.nullable(),
})
export type EventDeliveryJson = z.output<typeof eventDeliveryShape>

export const eventDeliveriesShape = z.object({
  success: z.literal(true),
  deliveries: z.array(eventDeliveryShape),
  next_cursor: z.string().nullable(),
})
export type EventDeliveriesJson = z.output<typeof eventDeliveriesShape>

/** One of them with what was sent, and every answer. */
export const eventDeliveryDetailShape = eventDeliveryShape.extend({
  request: z.object({
    url: z.string(),
    /** null: whom it was about was erased. */
    body: z.string().nullable(),
  }),
  answers: z.array(answerShape),
})
export type EventDeliveryDetailJson = z.output<typeof eventDeliveryDetailShape>

export const toWebhook = (webhook: Webhook): WebhookJson => ({
  id: webhook.id,
  uid: webhook.uid,
  url: webhook.url,
  events: webhook.events,
  dialect: webhook.dialect,
  state: webhook.disabledAt ? 'disabled' : webhook.failingSince ? 'failing' : 'active',
  failing_since: webhook.failingSince && toInstant(webhook.failingSince),
  disabled_at: webhook.disabledAt && toInstant(webhook.disabledAt),
  disabled_because: webhook.disabledBecause,
  previous_secret_until: webhook.previousSecretUntil && toInstant(webhook.previousSecretUntil),
  last_delivered_at: webhook.lastSentAt && toInstant(webhook.lastSentAt),
  waiting: webhook.waiting,
  created_at: toInstant(webhook.createdAt),
})

export const webhookReply = (webhook: Webhook) => ({ body: { success: true, webhook: toWebhook(webhook) } })

/** The one answer that tells the secret; a repetition of the request is told all but that. */
export const toldReply = ({ webhook, secret }: WebhookTold) => ({
  body: { success: true, webhook: toWebhook(webhook), secret },
  kept: { success: true, webhook: toWebhook(webhook), secret: null },
})

export const toEventDelivery = (row: EventDelivery): EventDeliveryJson => ({
  id: row.id,
  message_id: messageId(row.uid),
  type: row.type,
  state: row.state,
  reason: row.reason,
  booking_id: row.bookingId,
  version: row.version,
  attempts: row.attempts,
  last_status: row.answers.at(-1)?.status ?? null,
  created_at: toInstant(row.createdAt),
  next_try_at: row.state === 'waiting' ? toInstant(row.dueAt) : null,
  delivered_at: row.sentAt && toInstant(row.sentAt),
})

/** A page of deliveries; the page's first paint and the endpoint say the same. */
export const eventDeliveriesPage = (rows: EventDelivery[], limit: number): EventDeliveriesJson => ({
  success: true,
  deliveries: rows.map(toEventDelivery),
  next_cursor: rows.length === limit ? String(rows.at(-1)?.id) : null,
})

export const toEventDeliveryDetail = (row: EventDelivery): EventDeliveryDetailJson => ({
  ...toEventDelivery(row),
  request: { url: row.url, body: bodyOf(row) },
  answers: row.answers.map(toAnswer),
})

/** What was sent; of what was not tried yet what would be. */
function bodyOf({ payload, dialect }: EventDelivery): string | null {
  if (payload.body !== undefined) return payload.body
  return payload.booking ? JSON.stringify(toEventBody(payload, dialect)) : null
}

const toAnswer = ({ at, ...answer }: EventAnswer) => ({ at: toInstant(new Date(at)), ...answer })

export const eventDeliveryReply = (row: EventDelivery) => ({
  body: { success: true, delivery: toEventDeliveryDetail(row) },
})
