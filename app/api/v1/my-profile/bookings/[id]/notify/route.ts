import { methods, profile } from '@/lib/api/profile'
import { notify } from '@/lib/engine/notify'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id, version }) => notify(actor, id, version),
    show: () => ({ body: { success: true } }),
  }),
})
