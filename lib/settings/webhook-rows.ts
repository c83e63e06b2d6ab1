import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'
import type { DisabledReason, WebhookDialect, WebhookEvent } from '@/lib/domain/webhook'

/** Somebody's address that hears of what happens. Its secret is told once, never read. */
export interface Webhook {
  id: number
  uid: string
  url: string
  events: WebhookEvent[]
  dialect: WebhookDialect
  createdAt: Date
  /** Since when nothing was accepted; null: the last try was. */
  failingSince: Date | null
  disabledAt: Date | null
  disabledBecause: DisabledReason | null
  /** Until when the secret before the present one still signs. */
  previousSecretUntil: Date | null
  lastSentAt: Date | null
  /** Events that are still to be delivered. */
  waiting: number
}

export const webhooksText = `
  SELECT w.id, w.uid, w.url, w.events, w.dialect, w.created_at AS "createdAt", w.failing_since AS "failingSince",
    w.disabled_at AS "disabledAt", w.disabled_because AS "disabledBecause",
    CASE WHEN w.previous_secret_until > clock_timestamp() THEN w.previous_secret_until END AS "previousSecretUntil",
    (SELECT d.sent_at FROM delivery d WHERE d.profile_id = w.profile_id AND d.webhook_id = w.id AND d.state = 'sent'
      ORDER BY d.id DESC LIMIT 1) AS "lastSentAt",
    (SELECT count(*)::int FROM delivery d WHERE d.profile_id = w.profile_id AND d.webhook_id = w.id
      AND d.state IN ('waiting', 'sending')) AS waiting
  FROM webhook w WHERE w.profile_id = $1`

export async function theWebhook(tx: Tx, profileId: number, id: number): Promise<Webhook> {
  const [row] = await tx.query<Webhook>('webhook', `${webhooksText} AND w.id = $2`, [profileId, id])
  if (!row) throw missing('Webhook')
  return row
}

/** The same, locked until the transaction ends. */
export async function lockWebhook(tx: Tx, profileId: number, id: number): Promise<Webhook> {
  await tx.query('lock-webhook', 'SELECT FROM webhook WHERE profile_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    profileId,
    id,
  ])
  return theWebhook(tx, profileId, id)
}
