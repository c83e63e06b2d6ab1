import { methods, profile } from '@/lib/api/profile'
import { endInvitation } from '@/lib/auth/invite'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: profile({
    act: ({ actor, id }) => endInvitation(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
