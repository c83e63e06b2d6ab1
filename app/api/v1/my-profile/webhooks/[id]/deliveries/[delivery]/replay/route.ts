import { methods, profile } from '@/lib/api/profile'
import { replayEvent } from '@/lib/settings/webhook-deliveries'
import { eventDeliveryReply } from '@/lib/wire/profile-webhook'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id, ids }) => replayEvent(actor, id, ids.delivery ?? 0),
    show: (delivery) => ({ status: 202, ...eventDeliveryReply(delivery) }),
  }),
})
