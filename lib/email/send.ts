import { Resend } from 'resend'
import type { Attachment, Mail } from './mail'

export type Sending =
  | { result: 'accepted'; providerId: string | null }
  /** Trying the same again would be answered the same. */
  | { result: 'refused'; message: string }
  /** Another try may pass; `retryAfter` (seconds) when the provider asked for it. */
  | { result: 'try_again'; message: string; retryAfter: number | null }

export const hasProvider = (): boolean => Boolean(process.env.RESEND_API_KEY)

/**
 * Hands one mail to Resend. The key makes it one mail however often this is called with it: Resend remembers keys for
 * 24 hours and compares the payload. Trouble is an answer, never thrown; so is no answer within `patienceMs`, which must
 * stay well below a delivery's lease.
 */
export async function send(mail: Mail, idempotencyKey: string, patienceMs = 10_000): Promise<Sending> {
  const { reply_to: replyTo, attachments, ...rest } = mail
  const signal = AbortSignal.timeout(patienceMs)
  const { data, error, headers } = await new Resend().emails.send(
    { ...rest, replyTo, ...(attachments && { attachments: attachments.map(inSdkWords) }) },
    { idempotencyKey, signal },
  )
  if (!error) return { result: 'accepted', providerId: data.id ?? null }
  const message = `${error.statusCode ?? 'no answer'}: ${error.message ?? error.name ?? 'unknown error'}`
  if (isFinal(error.statusCode, error.name)) return { result: 'refused', message }
  return { result: 'try_again', message, retryAfter: secondsOf(headers?.['retry-after']) }
}

const inSdkWords = ({ content_type: contentType, ...rest }: Attachment) => ({ ...rest, contentType })

/** A 4xx is about the request itself, but for those about the moment. */
function isFinal(status: number | null, name: string): boolean {
  const aboutTheMoment = status === 408 || status === 429 || name === 'concurrent_idempotent_requests'
  return status !== null && status >= 400 && status < 500 && !aboutTheMoment
}

/** Retry-After: seconds, or a date. */
function secondsOf(header: string | undefined): number | null {
  if (!header) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds))
}
