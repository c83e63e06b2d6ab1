import { business, businessMethods } from '@/lib/api/business'
import { changeBusiness, findBusiness, removeBusiness } from '@/lib/api/business-bookings'
import { etagOf } from '@/lib/api/version'
import { toBusinessBooking } from '@/lib/wire/business-booking'
import { businessChange } from '@/lib/wire/business-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = businessMethods({
  GET: business({
    act: ({ actor, uid }) => findBusiness(actor, uid),
    show: (booking) => ({ headers: { ETag: etagOf(booking.version) }, body: toBusinessBooking(booking) }),
  }),
  PUT: business({
    body: businessChange,
    act: ({ actor, uid, body, version }) => changeBusiness(actor, uid, body, version),
    show: () => ({ status: 204 }),
  }),
  DELETE: business({
    act: ({ actor, uid, version }) => removeBusiness(actor, uid, version),
    show: () => ({ status: 204 }),
  }),
})
