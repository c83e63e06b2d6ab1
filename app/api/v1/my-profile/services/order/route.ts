import { methods, profile } from '@/lib/api/profile'
import { servicesReply } from '@/lib/api/profile-service'
import { orderServices } from '@/lib/settings/order-services'
import { serviceOrder } from '@/lib/wire/profile-service-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: serviceOrder,
    act: ({ actor, body }) => orderServices(actor, body.ids),
    show: servicesReply,
  }),
})
