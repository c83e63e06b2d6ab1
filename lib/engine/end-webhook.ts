import { disabledReason } from '@/lib/db/owe-event'
import { oweMail } from '@/lib/db/owe-mail'
import { readProfile } from '@/lib/db/profile-rules'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { DisabledReason } from '@/lib/domain/webhook'
import { composeWebhookEnded } from '@/lib/email/compose-webhook-ended'
import { appUrl } from './messages'
import { businessAddress } from './team-mails'

/**
 * Disables an endpoint that wants nothing any more, or has been failing for days, and tells the business by mail, once.
 * What is still owed to it is kept, so that it can be replayed.
 */
export async function endWebhook(
  { profileId, webhookId }: { profileId: number; webhookId: number },
  because: Exclude<DisabledReason, 'owner'>,
): Promise<void> {
  await write(profileId, async (tx) => {
    const [ended] = await tx.query<{ url: string }>('end-webhook', text, [profileId, webhookId, because])
    if (!ended) return
    const profile = await readProfile(tx, profileId)
    for (const { email } of await businessAddress(tx, profile)) {
      const about = { profile, recipient: email, url: ended.url, because, appUrl: appUrl() }
      oweMail(tx, profileId, {
        kind: 'webhook_disabled',
        recipient: email,
        payload: await composeWebhookEnded(about),
        key: String(webhookId),
      })
    }
    touch(tx, profileId)
  })
}

const text = `
  WITH ended AS (
    UPDATE webhook SET disabled_at = clock_timestamp(), disabled_because = $3
    WHERE profile_id = $1 AND id = $2 AND disabled_at IS NULL RETURNING url
  ), kept AS (
    UPDATE delivery SET state = 'not_sent', reason = '${disabledReason}'
    WHERE profile_id = $1 AND webhook_id = $2 AND state = 'waiting' AND EXISTS (SELECT FROM ended))
  SELECT url FROM ended`
