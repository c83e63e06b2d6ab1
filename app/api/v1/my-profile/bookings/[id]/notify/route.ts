import { methods, profile } from '@/lib/api/profile'
import { notify } from '@/lib/engine/notify'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: profile({ act: ({ actor, id }) => notify(actor, id), show: () => ({ body: { success: true } }) }),
})
