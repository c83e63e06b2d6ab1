import { methods, profile } from '@/lib/api/profile'
import { changeWebhook, findWebhook, removeWebhook } from '@/lib/settings/webhooks'
import { webhookReply } from '@/lib/wire/profile-webhook'
import { webhookChange } from '@/lib/wire/profile-webhook-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => findWebhook(actor, id), show: webhookReply }),
  PATCH: profile({
    body: webhookChange,
    act: ({ actor, id, body }) => changeWebhook(actor, id, body),
    show: webhookReply,
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeWebhook(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
