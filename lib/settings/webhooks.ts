import { disabledReason } from '@/lib/db/owe-event'
import { touch } from '@/lib/db/record'
import { reader, type Tx, write } from '@/lib/db/transaction'
import { newWebhookSecret } from '@/lib/db/webhook-secret'
import { objectionTo } from '@/lib/db/webhook-target'
import type { Actor } from '@/lib/domain/actor'
import { given } from '@/lib/domain/given'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { rotationHours, type WebhookDialect, type WebhookEvent } from '@/lib/domain/webhook'
import { lockWebhook, theWebhook, type Webhook, webhooksText } from './webhook-rows'

/** So many endpoints a profile may have. */
const most = 20

/** What somebody wants to hear of, where, and in whose words. */
export interface WebhookWish {
  url: string
  events: WebhookEvent[]
  dialect: WebhookDialect
}

/** An endpoint and the secret that signs what it gets: told once. */
export interface WebhookTold {
  webhook: Webhook
  secret: string
}

/** The profile's endpoints, the oldest first. Refuses: forbidden. */
export async function webhooks(actor: Actor): Promise<Webhook[]> {
  demand(actor, 'webhooks.write')
  return reader.query<Webhook>('webhooks', `${webhooksText} ORDER BY w.id`, [actor.profileId])
}

/** Refuses: forbidden, not_found. */
export async function findWebhook(actor: Actor, id: number): Promise<Webhook> {
  demand(actor, 'webhooks.write')
  return theWebhook(reader, actor.profileId, id)
}

/** Refuses: forbidden, validation_failed (an address that must not be, one endpoint too many). */
export async function addWebhook(actor: Actor, { url, events, dialect }: WebhookWish): Promise<WebhookTold> {
  demand(actor, 'webhooks.write')
  const { profileId } = actor
  const address = checked(url)
  const { secret, sealed } = newWebhookSecret(profileId)
  return write(profileId, async (tx) => {
    await demandFew(tx, profileId)
    const [added] = await tx.query<{ id: number }>(
      'add-webhook',
      `INSERT INTO webhook (profile_id, url, events, dialect, secret_encrypted, created_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp()) RETURNING id`,
      [profileId, address, events, dialect, sealed],
    )
    touch(tx, profileId)
    return { webhook: await theWebhook(tx, profileId, added?.id ?? 0), secret }
  })
}

/** An absent key keeps its value. */
export type WebhookChange = { [Key in keyof WebhookWish]?: WebhookWish[Key] | undefined } & {
  enabled?: boolean | undefined
}

/**
 * Changes an endpoint. One that is enabled again begins anew: what it missed is not sent by itself, it can be replayed.
 * Refuses: forbidden, not_found, validation_failed.
 */
export async function changeWebhook(actor: Actor, id: number, change: WebhookChange): Promise<Webhook> {
  demand(actor, 'webhooks.write')
  const { profileId } = actor
  const url = change.url === undefined ? undefined : checked(change.url)
  return write(profileId, async (tx) => {
    const before = await lockWebhook(tx, profileId, id)
    const { events, dialect } = { ...before, ...given(change) }
    await tx.query('change-webhook', changeText, [profileId, id, url ?? before.url, events, dialect])
    const enabled = change.enabled ?? before.disabledAt === null
    if (enabled && before.disabledAt) await tx.query('enable-webhook', enableText, [profileId, id])
    if (!enabled && !before.disabledAt) await tx.query('disable-webhook', disableText, [profileId, id])
    touch(tx, profileId)
    return theWebhook(tx, profileId, id)
  })
}

/** Its deliveries go with it. Refuses: forbidden, not_found. */
export async function removeWebhook(actor: Actor, id: number): Promise<void> {
  demand(actor, 'webhooks.write')
  await write(actor.profileId, async (tx) => {
    await lockWebhook(tx, actor.profileId, id)
    await tx.query('remove-webhook', 'DELETE FROM webhook WHERE profile_id = $1 AND id = $2', [
      actor.profileId,
      id,
    ])
    touch(tx, actor.profileId)
  })
}

/** Gives an endpoint a new secret; for a day the one before signs as well. Refuses: forbidden, not_found. */
export async function rotateSecret(actor: Actor, id: number): Promise<WebhookTold> {
  demand(actor, 'webhooks.write')
  const { profileId } = actor
  const { secret, sealed } = newWebhookSecret(profileId)
  return write(profileId, async (tx) => {
    await lockWebhook(tx, profileId, id)
    await tx.query('rotate-secret', rotateText, [profileId, id, sealed, rotationHours])
    touch(tx, profileId)
    return { webhook: await theWebhook(tx, profileId, id), secret }
  })
}

/** The address as it will be called. */
function checked(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const objection = url ? objectionTo(url) : 'Must be an address.'
  if (!url || objection) throw invalid('url', objection ?? 'Must be an address.')
  url.hash = ''
  return url.href
}

async function demandFew(tx: Tx, profileId: number): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    'count-webhooks',
    'SELECT count(*)::int AS count FROM webhook WHERE profile_id = $1',
    [profileId],
  )
  if (row && row.count >= most) throw invalid('url', `There are ${most} webhooks already.`, 'too_many')
}

/** How another address does is not known yet. */
const changeText = `
  UPDATE webhook SET url = $3, events = $4, dialect = $5,
    failing_since = CASE WHEN url = $3 THEN failing_since END, rest_until = CASE WHEN url = $3 THEN rest_until END
  WHERE profile_id = $1 AND id = $2`
const enableText = `
  UPDATE webhook SET disabled_at = NULL, disabled_because = NULL, failing_since = NULL, rest_until = NULL
  WHERE profile_id = $1 AND id = $2`
const disableText = `
  WITH kept AS (
    UPDATE delivery SET state = 'not_sent', reason = '${disabledReason}'
    WHERE profile_id = $1 AND webhook_id = $2 AND state = 'waiting')
  UPDATE webhook SET disabled_at = clock_timestamp(), disabled_because = 'owner' WHERE profile_id = $1 AND id = $2`
const rotateText = `
  UPDATE webhook SET previous_secret_encrypted = secret_encrypted, secret_encrypted = $3,
    previous_secret_until = clock_timestamp() + $4 * interval '1 hour'
  WHERE profile_id = $1 AND id = $2`
