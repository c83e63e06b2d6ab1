import { z } from 'zod'
import { eventStates, webhookDialects, webhookEvents } from '@/lib/domain/webhook'
import type { EventDeliveriesWish, ReplayWish } from '@/lib/settings/webhook-deliveries'
import type { WebhookChange, WebhookWish } from '@/lib/settings/webhooks'
import { commaList, optional, queryId, queryInt, text } from './fields'

const url = text(2000)
  .trim()
  .refine((value) => URL.canParse(value), { error: 'Must be an address that begins with https://.' })
const events = z
  .array(z.enum(webhookEvents))
  .min(1, { error: 'Must name at least one event.' })
  .transform((named) => webhookEvents.filter((event) => named.includes(event)))
const dialect = z.enum(webhookDialects)

/** POST webhooks. */
export const newWebhook = z.object({ url, events, dialect: dialect.optional() })

export const toWebhookWish = (body: z.output<typeof newWebhook>): WebhookWish => ({
  url: body.url,
  events: body.events,
  dialect: body.dialect ?? 'profile',
})

/** PATCH webhooks/{id}; `enabled` true begins anew with one that was disabled. */
export const webhookChange = z.object({
  url: url.optional(),
  events: events.optional(),
  dialect: dialect.optional(),
  enabled: z.boolean().optional(),
}) satisfies z.ZodType<WebhookChange>

const someStates = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum(eventStates)).min(1))

/** GET webhooks/{id}/deliveries. */
export const eventDeliveriesQuery = z.object({
  state: commaList(optional(someStates)),
  limit: optional(queryInt(1, 200)),
  after: optional(queryId),
})

export const toEventDeliveriesWish = (query: z.output<typeof eventDeliveriesQuery>): EventDeliveriesWish => ({
  states: query.state ?? null,
  limit: query.limit ?? 50,
  after: query.after ?? null,
})

const instant = z.iso
  .datetime({ offset: true, error: 'Must be an instant as 2026-12-01T09:00:00Z.' })
  .refine((value) => value >= '1970' && value < '2200', { error: 'Must lie between 1970 and 2199.' })

/** POST webhooks/{id}/replay. */
export const replayRange = z
  .object({
    from: instant,
    to: instant,
    /** Only those; whatever became of them without. */
    states: z.array(z.enum(eventStates)).min(1).optional(),
  })
  .refine(({ from, to }) => !(Date.parse(from) > Date.parse(to)), {
    path: ['to'],
    error: 'Must not lie before its beginning.',
  })

export const toReplayWish = ({ from, to, states }: z.output<typeof replayRange>): ReplayWish => ({
  from: new Date(from),
  to: new Date(to),
  states: states ?? null,
})
