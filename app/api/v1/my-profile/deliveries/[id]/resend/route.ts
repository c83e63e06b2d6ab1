import { methods, profile } from '@/lib/api/profile'
import { resend } from '@/lib/engine/resend'
import { toDelivery } from '@/lib/wire/profile-delivery'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => resend(actor, id),
    show: (delivery) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/deliveries/${delivery.id}` },
      body: { success: true, delivery: toDelivery(delivery) },
    }),
  }),
})
