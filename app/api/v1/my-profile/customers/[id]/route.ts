import { methods, profile } from '@/lib/api/profile'
import { changeCustomer } from '@/lib/settings/change-customer'
import { customer } from '@/lib/settings/customer'
import { customerReply } from '@/lib/wire/profile-customer'
import { customerPatch, toCustomerChange, toUnblocked } from '@/lib/wire/profile-customer-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => customer(actor, id), show: customerReply }),
  PATCH: profile({
    body: customerPatch,
    act: ({ actor, id, body }) => changeCustomer(actor, id, toCustomerChange(body), toUnblocked(body)),
    show: customerReply,
  }),
})
