import { methods, profile } from '@/lib/api/profile'
import { mergeCustomers } from '@/lib/settings/merge-customers'
import { customerReply } from '@/lib/wire/profile-customer'
import { customerMerge, toCustomerChange } from '@/lib/wire/profile-customer-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: customerMerge,
    act: ({ actor, id, body }) => mergeCustomers(actor, id, body.from, toCustomerChange(body)),
    show: customerReply,
  }),
})
