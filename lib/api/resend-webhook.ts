import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import { limitedBody } from '@/lib/domain/limited-body'
import { hearOfMail, type MailNews } from '@/lib/engine/hear-of-mail'
import { resendEvent } from '@/lib/wire/resend-event'
import { report } from './log'
import { noted } from './noted'

const bodyLimit = 256 * 1024

/**
 * What Resend tells of mails it sent: delivered, bounced, complained. Only what it signed with our secret, lately, is
 * believed (401); without a secret there is nothing here (404). Events of other kinds, of mails that are none of ours,
 * and those told again are taken and change nothing.
 */
export const hearResend = (request: Request): Promise<Response> =>
  noted(request, {}, ({ requestId }) => heard(request, requestId))

async function heard(request: Request, requestId: string): Promise<Response> {
  const secret = process.env.RESEND_WEBHOOK_SECRET
  if (!secret) return answer(404, 'There is nothing at this address.')
  try {
    const bytes = await limitedBody(request, bodyLimit)
    if (!bytes) return answer(413, 'This is too long.')
    const body = new TextDecoder().decode(bytes)
    if (!isSigned(secret, body, request.headers))
      return answer(401, 'The signature is missing, wrong or too old.')
    const event = resendEvent.safeParse(parsed(body))
    const isHeard = !event.success || (await hearOfMail(newsOf(event.data)))
    return isHeard ? answer(200) : answer(503, 'Please tell us again.')
  } catch (error) {
    report(error, requestId)
    return answer(503, 'Please tell us again.')
  }
}

/** Resend signs as Svix does: the headers' names are its own, the scheme is that of Standard Webhooks. */
function isSigned(secret: string, body: string, headers: Headers): boolean {
  const header = (name: string) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? ''
  const signed = Object.fromEntries(
    ['id', 'timestamp', 'signature'].map((name) => [`webhook-${name}`, header(name)]),
  )
  try {
    new Webhook(secret).verify(body, signed, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}

function newsOf(event: ReturnType<typeof resendEvent.parse>): MailNews {
  const bounce = event.type === 'email.bounced' ? event.data.bounce : undefined
  const at = new Date(event.created_at ?? '')
  return {
    providerId: event.data.email_id,
    what: whats[event.type],
    at: Number.isNaN(at.getTime()) ? null : at,
    reason: bounce?.message ? bounce.message.replace(/[\0\p{Surrogate}]/gu, '').slice(0, 500) : null,
    isFinal: bounce ? bounce.type.toLowerCase() === 'permanent' : true,
  }
}

const whats = {
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
} as const

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const answer = (status: number, error?: string) =>
  Response.json(error ? { success: false, error } : { success: true }, {
    status,
    headers: { 'Cache-Control': 'no-store' },
  })
