import { methods, profile } from '@/lib/api/profile'
import { deliveries } from '@/lib/engine/deliveries'
import { deliveriesPage } from '@/lib/wire/profile-delivery'
import { deliveriesQuery, toDeliveriesWish } from '@/lib/wire/profile-delivery-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: deliveriesQuery,
    act: ({ actor, query }) => deliveries(actor, toDeliveriesWish(query)),
    show: (found) => ({ body: deliveriesPage(found) }),
  }),
})
