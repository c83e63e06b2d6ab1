import { business, businessMethods } from '@/lib/api/business'
import { createBusiness, listBusiness } from '@/lib/api/business-bookings'
import { toBusinessBooking } from '@/lib/wire/business-booking'
import { businessListQuery, newBusinessBooking } from '@/lib/wire/business-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = businessMethods({
  GET: business({
    query: businessListQuery,
    act: ({ actor, query }) => listBusiness(actor, query),
    show: ({ total, bookings }) => ({ body: { total, items: bookings.map(toBusinessBooking) } }),
  }),
  POST: business({
    body: newBusinessBooking,
    act: ({ actor, body }) => createBusiness(actor, body),
    show: ({ uid }) => ({
      status: 201,
      headers: { Location: `/api/business/v1/bookings/${uid}` },
      body: { id: uid },
    }),
  }),
})
