import { customer, customerMethods, tokenOf } from '@/lib/api/marketplace'
import { cancelOwn } from '@/lib/api/marketplace-customer'
import { customerBooking } from '@/lib/engine/customer-booking'
import { toCustomerBooking } from '@/lib/wire/marketplace-booking'
import { customerCancellation } from '@/lib/wire/marketplace-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = customerMethods({
  GET: customer({
    act: ({ request, id }) => customerBooking(tokenOf(request), id),
    show: (own) => ({ body: toCustomerBooking(own) }),
  }),
  DELETE: customer({ body: customerCancellation, act: cancelOwn, show: () => ({}) }),
})
