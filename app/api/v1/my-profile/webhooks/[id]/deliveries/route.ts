import { methods, profile } from '@/lib/api/profile'
import { eventDeliveries } from '@/lib/settings/webhook-deliveries'
import { eventDeliveriesPage } from '@/lib/wire/profile-webhook'
import { eventDeliveriesQuery, toEventDeliveriesWish } from '@/lib/wire/profile-webhook-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: eventDeliveriesQuery,
    act: ({ actor, id, query }) => eventDeliveries(actor, id, toEventDeliveriesWish(query)),
    show: (found, { query }) => ({ body: eventDeliveriesPage(found, toEventDeliveriesWish(query).limit) }),
  }),
})
