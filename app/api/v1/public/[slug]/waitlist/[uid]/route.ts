import { open, publicMethods } from '@/lib/api/public'
import { leaveWaitlistAsVisitor } from '@/lib/engine/leave-waitlist'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  DELETE: open({
    act: ({ actor, uid }) => leaveWaitlistAsVisitor(actor.profileId, uid),
    show: () => ({ body: { success: true } }),
  }),
})
