import { methods, profile } from '@/lib/api/profile'
import { leaveWaitlist } from '@/lib/engine/leave-waitlist'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: profile({
    act: ({ actor, id }) => leaveWaitlist(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
