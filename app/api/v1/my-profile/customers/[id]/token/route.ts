import { methods, profile } from '@/lib/api/profile'
import { customerToken, revokeCustomerTokens } from '@/lib/settings/customer-token'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => customerToken(actor, id),
    show: (token) => ({ body: { success: true, token } }),
  }),
  DELETE: profile({
    act: ({ actor, id }) => revokeCustomerTokens(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
