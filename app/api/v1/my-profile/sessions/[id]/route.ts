import { methods, profile } from '@/lib/api/profile'
import { endBrowser } from '@/lib/auth/browsers'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: profile({
    act: ({ actor, id }) => endBrowser(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
