import { methods, profile } from '@/lib/api/profile'
import { sendTestEvent } from '@/lib/engine/send-test-event'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => sendTestEvent(actor, id),
    show: (delivery, { id }) => ({
      status: 202,
      headers: { Location: `/api/v1/my-profile/webhooks/${id}/deliveries/${delivery}` },
      body: { success: true, delivery_id: delivery },
    }),
  }),
})
