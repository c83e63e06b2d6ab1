import { methods, profile } from '@/lib/api/profile'
import { readDelivery } from '@/lib/engine/resend'
import { toDeliveryDetail } from '@/lib/wire/profile-delivery'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id }) => readDelivery(actor, id),
    show: ({ delivery, objection }) => ({
      body: { success: true, delivery: toDeliveryDetail(delivery, objection) },
    }),
  }),
})
