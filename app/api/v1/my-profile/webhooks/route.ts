import { methods, profile } from '@/lib/api/profile'
import { addWebhook, webhooks } from '@/lib/settings/webhooks'
import { toldReply, toWebhook } from '@/lib/wire/profile-webhook'
import { newWebhook, toWebhookWish } from '@/lib/wire/profile-webhook-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => webhooks(actor),
    show: (found) => ({ body: { success: true, webhooks: found.map(toWebhook) } }),
  }),
  POST: profile({
    body: newWebhook,
    act: ({ actor, body }) => addWebhook(actor, toWebhookWish(body)),
    show: (told) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/webhooks/${told.webhook.id}` },
      ...toldReply(told),
    }),
  }),
})
