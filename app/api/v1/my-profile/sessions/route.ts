import { methods, profile } from '@/lib/api/profile'
import { browsers } from '@/lib/auth/browsers'
import { toSession } from '@/lib/wire/profile-session'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => browsers(actor),
    show: (found) => ({ body: { success: true, sessions: found.map(toSession) } }),
  }),
})
