import { methods, profile } from '@/lib/api/profile'
import { setupOf } from '@/lib/settings/setup'
import { rangeQuery } from '@/lib/wire/profile-inputs'
import { toSetup } from '@/lib/wire/profile-setup'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: profile({
    query: rangeQuery,
    act: ({ actor, query }) => setupOf(actor, query.date_from, query.date_to),
    show: (setup) => ({ body: { success: true, blocked_times: toSetup(setup).blocked_times } }),
  }),
})
