import { methods, profile } from '@/lib/api/profile'
import { eraseCustomer } from '@/lib/settings/erase-customer'
import { customerErasure } from '@/lib/wire/profile-customer-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: customerErasure,
    act: ({ actor, id, body }) => eraseCustomer(actor, id, { cancelUpcoming: body.cancel_upcoming }),
    show: () => ({ body: { success: true } }),
  }),
})
