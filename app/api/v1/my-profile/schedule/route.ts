import { methods, profile } from '@/lib/api/profile'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: profile({
    act: ({ actor }) => setupOf(actor),
    show: (setup) => ({ body: { success: true, schedule: toSetup(setup).schedule } }),
  }),
})
