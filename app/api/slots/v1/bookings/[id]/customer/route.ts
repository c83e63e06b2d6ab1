import { slots, slotsMethods } from '@/lib/api/slots'
import { changeCustomerOf, customerOf } from '@/lib/api/slots-bookings'
import { slotsCustomerChange } from '@/lib/wire/slots-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = slotsMethods({
  GET: slots({
    act: ({ actor, id }) => customerOf(actor, id),
    show: (customer) => ({ body: { data: customer } }),
  }),
  PATCH: slots({
    body: slotsCustomerChange,
    act: ({ actor, id, body }) => changeCustomerOf(actor, id, body),
    show: (customer) => ({ body: { data: customer } }),
  }),
})
