import { methods, profile } from '@/lib/api/profile'
import { eventDelivery } from '@/lib/settings/webhook-deliveries'
import { eventDeliveryReply } from '@/lib/wire/profile-webhook'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id, ids }) => eventDelivery(actor, id, ids.delivery ?? 0),
    show: eventDeliveryReply,
  }),
})
