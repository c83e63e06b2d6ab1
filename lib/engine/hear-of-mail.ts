import { query } from '@/lib/db/transaction'

/** What a provider has heard of a mail it had accepted. */
export interface MailNews {
  providerId: string
  what: 'delivered' | 'bounced' | 'complained'
  /** When; null: just now. */
  at: Date | null
  /** Of a bounce: what the other side said. */
  reason: string | null
  /** Nothing will ever arrive there. */
  isFinal: boolean
}

/**
 * Notes what became of a mail, once: heard again it changes nothing, and so does news of a mail that is none of ours.
 * False: it may be ours and is not known yet, so it should be told again. An address that rejects mails for good, or complains, is flagged at its customer and gets no more of them.
 */
export async function hearOfMail({ providerId, what, at, reason, isFinal }: MailNews): Promise<boolean> {
  if (await isFromBefore(providerId, at)) return false
  const [column, flag] = columns[what]
  const blocks = flag !== null && isFinal
  const flagged = blocks
    ? `, flagged AS (
    UPDATE customer c SET ${flag} = heard.at FROM heard
    WHERE c.profile_id = heard.profile_id AND lower(c.email) = lower(heard.recipient))`
    : ''
  const text = `
  WITH heard AS (
    UPDATE delivery SET ${column} = least(coalesce($2::timestamptz, clock_timestamp()), clock_timestamp()),
      reason = coalesce($3::text, reason)
    WHERE provider_id = $1 AND ${column} IS NULL
    RETURNING profile_id, recipient, ${column} AS at)${flagged}
  UPDATE profile_clock p SET ts = greatest(extract(epoch FROM clock_timestamp())::bigint, ts + 1)
  FROM heard WHERE p.profile_id = heard.profile_id`
  await query(`hear-of-mail-${what}${blocks ? '-for-good' : ''}`, text, [providerId, at, reason])
  return true
}

/** News may be faster than the answer to the one who sent the mail: then nobody knows it by its id yet. */
async function isFromBefore(providerId: string, at: Date | null): Promise<boolean> {
  if (at === null || Date.now() - at.getTime() > secondsUntilKnown * 1000) return false
  const known = await query('mail-by-provider', 'SELECT FROM delivery WHERE provider_id = $1', [providerId])
  return known.length === 0
}

const secondsUntilKnown = 60

/** Where it is noted, and what it says of the address. */
const columns = {
  delivered: ['delivered_at', null],
  bounced: ['bounced_at', 'mail_bounced_at'],
  complained: ['complained_at', 'mail_complained_at'],
} as const
