import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { endWebhook } from '@/lib/engine/end-webhook'
import { messageId, toEventBody } from '@/lib/wire/webhook-event'
import { log } from './log'
import { type PostAnswer, type PostLimits, postEvent } from './post-event'
import {
  type ClaimedEvent,
  claimEvent,
  type Endpoint,
  enter,
  leave,
  settle,
  type Tried,
  type WebhookId,
} from './webhook-rows'
import { daysOfFailing, webhookDelay } from './webhook-schedule'

const jobShape = z.object({ profileId: z.int(), webhookId: z.int() })

/** In seconds where nothing else is said. */
export interface WebhookPatience extends Pick<PostLimits, 'allowPrivate' | 'resolve'> {
  /** How long an endpoint may take to answer. */
  answer: number
  /** How long one endpoint is served before others get their turn. */
  round: number
  /** Events that are on their way to one endpoint at the same time. */
  lanes: number
  delay: typeof webhookDelay
}

export const webhookPatience: WebhookPatience = { answer: 15, round: 20, lanes: 6, delay: webhookDelay }

/** Longer than a try and what is written down of it may take. */
const margin = 10

/**
 * The job behind every event owed: delivers what is due to one endpoint, the events of one booking one after the other.
 * An endpoint that does not answer at all is left alone for a while after one try, so it costs nobody else's time.
 */
export async function deliverEvents(payload: unknown, patience = webhookPatience): Promise<void> {
  const { answer, round, lanes } = patience
  const endpoint = await enter(jobShape.parse(payload), round + answer + margin)
  if (!endpoint) return
  const state = { until: Date.now() + round * 1000, isSilent: false, isOver: false }
  try {
    await Promise.all(Array.from({ length: lanes }, () => serve(endpoint, patience, state)))
  } finally {
    await leave(endpoint, state.isSilent)
  }
}

interface Round {
  until: number
  isSilent: boolean
  isOver: boolean
}

async function serve(endpoint: Endpoint, patience: WebhookPatience, round: Round): Promise<void> {
  while (!round.isOver && !round.isSilent && Date.now() < round.until) {
    const event = await claimEvent(endpoint, patience.answer + margin)
    if (!event) return
    const { status } = await deliverOne(endpoint, event, patience)
    round.isSilent ||= status === null
    round.isOver ||= status === gone
  }
}

/** The endpoint says that it wants nothing any more. */
const gone = 410

async function deliverOne(
  endpoint: Endpoint,
  event: ClaimedEvent,
  patience: WebhookPatience,
): Promise<PostAnswer> {
  const began = new Date()
  const body = event.payload.body ?? JSON.stringify(toEventBody(event.payload, endpoint.dialect))
  const answer = await post(endpoint, event, body, began, patience)
  const tried = triedOf(event, answer, patience)
  const settled = await settle(endpoint, event, {
    ...tried,
    body: event.payload.body === undefined ? body : null,
    answer: {
      at: began.toISOString(),
      status: answer.status,
      error: answer.error,
      body: answer.body,
      milliseconds: Date.now() - began.getTime(),
    },
  })
  note(endpoint, event, answer, tried)
  if (answer.status === gone) await endWebhook(endpoint, 'gone')
  else if (settled && settled.daysFailing >= daysOfFailing) await endWebhook(endpoint, 'failing')
  return answer
}

/** Signed by the secret, and during a rotation also by the one before: whoever knows either can verify it. */
function post(
  { url, secrets }: Endpoint,
  { uid }: ClaimedEvent,
  body: string,
  at: Date,
  { answer, allowPrivate, resolve }: WebhookPatience,
): Promise<PostAnswer> {
  if (secrets.length === 0)
    return Promise.resolve({
      status: null,
      error: 'its secret cannot be read: rotate it',
      body: '',
      retryAfter: null,
    })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Daybook-Webhooks/1',
    'webhook-id': messageId(uid),
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(messageId(uid), at, body))
      .join(' '),
  }
  return postEvent(url, headers, body, {
    within: answer * 1000,
    ...(allowPrivate !== undefined && { allowPrivate }),
    ...(resolve && { resolve }),
  })
}

function triedOf(
  { attempts }: ClaimedEvent,
  { status, error, retryAfter }: PostAnswer,
  { delay }: WebhookPatience,
): Pick<Tried, 'state' | 'reason' | 'seconds'> {
  if (status !== null && status >= 200 && status < 300) return { state: 'sent', reason: null, seconds: 0 }
  const reason = error ?? `answered ${status}`
  const seconds = delay(attempts, retryAfter)
  return seconds === null ? { state: 'failed', reason, seconds: 0 } : { state: 'waiting', reason, seconds }
}

function note(
  { profileId, webhookId }: WebhookId,
  event: ClaimedEvent,
  { status }: PostAnswer,
  { state }: Pick<Tried, 'state'>,
) {
  const about = { profileId, webhookId, deliveryId: event.id, attempt: event.attempts, status }
  if (state === 'failed') log.error(about, 'an event was not accepted for three days')
  else log.info(about, state === 'sent' ? 'event delivered' : 'an event will be tried again')
}
