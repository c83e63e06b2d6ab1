import { customer, customerMethods } from '@/lib/api/marketplace'
import { bookOwn } from '@/lib/api/marketplace-customer'
import { newBookingReply } from '@/lib/wire/marketplace-booking'
import { newCustomerBooking } from '@/lib/wire/marketplace-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = customerMethods({
  POST: customer({ body: newCustomerBooking, act: bookOwn, show: newBookingReply }),
})
