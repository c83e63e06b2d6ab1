import { z } from 'zod'
import { noProviderReason } from '@/lib/domain/delivery-state'
import { hasProvider, type Sending, send } from '@/lib/email/send'
import { retryDelay } from './backoff'
import { type Claim, claim, type DeliveryId, finish, overtakenReason, postpone } from './delivery-rows'
import { log } from './log'

const jobShape = z.object({ profileId: z.int(), deliveryId: z.int() })

/** The provider forgets idempotency keys after 24 hours: an hour before, only a person may decide to send again. */
const secondsOfTrying = 23 * 3600

/** In seconds: how long a message is one worker's, and how long its provider may take to answer, which must be less. */
export interface Patience {
  lease: number
  answer: number
}

/** Longer than the provider may take, short enough to take over a dead worker's. */
export const patience: Patience = { lease: 30, answer: 10 }

/**
 * The job behind every message owed: sends it if it is due and nobody else does, and writes down what became of it.
 * What the provider refuses for the moment is tried again later, under the same key.
 */
export async function deliver(payload: unknown, { lease, answer } = patience): Promise<void> {
  const id = jobShape.parse(payload)
  const claimed = await claim(id, lease)
  if (!claimed) return
  const held = await settle(id, claimed, answer)
  if (!held) log.warn({ ...id, attempt: claimed.attempts }, 'lost the lease of a delivery')
}

async function settle(id: DeliveryId, claimed: Claim, answerWithin: number): Promise<boolean> {
  const { token, mail, idempotencyKey, attempts } = claimed
  if (claimed.overtaken && attempts > 1) return finish(id, token, 'withdrawn', { reason: overtakenReason })
  if (claimed.unsendable) {
    const { state, reason } = unsendableEnds[claimed.unsendable]
    return finish(id, token, state, { reason })
  }
  if (claimed.secondsTrying >= secondsOfTrying) return giveUp(id, claimed, 'no answer')
  if (!hasProvider()) return finish(id, token, 'not_sent', { reason: noProviderReason })
  if (!mail) return finish(id, token, 'failed', { reason: otherSecretReason })
  return writeDown(id, claimed, await send(mail, idempotencyKey, answerWithin * 1000))
}

const otherSecretReason =
  'needs attention: NEXTAUTH_SECRET was changed, and the links in it lead nowhere. Tell its reader in another way.'

const unsendableEnds = {
  blocked: { state: 'not_sent', reason: 'not sent: mails to this address came back or were complained of' },
  untrue: { state: 'withdrawn', reason: 'no longer true when it was due' },
} as const

async function writeDown(id: DeliveryId, claimed: Claim, sending: Sending): Promise<boolean> {
  const { token, attempts } = claimed
  if (sending.result === 'accepted') {
    log.info({ ...id, attempt: attempts }, 'sent')
    return finish(id, token, 'sent', { providerId: sending.providerId })
  }
  if (sending.result === 'refused') {
    log.error({ ...id, attempt: attempts }, 'the email provider refuses a delivery')
    return finish(id, token, 'failed', { reason: sending.message })
  }
  const wait = retryDelay(attempts, sending.retryAfter)
  if (claimed.secondsTrying + wait >= secondsOfTrying) return giveUp(id, claimed, sending.message)
  log.warn({ ...id, attempt: attempts, retryInSeconds: Math.round(wait) }, 'a delivery will be tried again')
  return postpone(id, token, wait, sending.message)
}

function giveUp(id: DeliveryId, { token, attempts }: Claim, lastMessage: string): Promise<boolean> {
  log.error({ ...id, attempt: attempts }, 'a delivery needs attention')
  const reason = `needs attention: not accepted within 23 hours (${lastMessage}). Send it again if it is still wanted.`
  return finish(id, token, 'failed', { reason })
}
