import { methods, profile } from '@/lib/api/profile'
import { addOverrides } from '@/lib/settings/add-overrides'
import { setupOf } from '@/lib/settings/setup'
import { rangeQuery } from '@/lib/wire/profile-inputs'
import { newOverrides, toOverrideWish } from '@/lib/wire/profile-override-inputs'
import { overridesReply } from '@/lib/wire/profile-override-replies'
import { toSetup } from '@/lib/wire/profile-setup'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: rangeQuery,
    act: ({ actor, query }) => setupOf(actor, query.date_from, query.date_to),
    show: (setup) => ({ body: { success: true, overrides: toSetup(setup).overrides } }),
  }),
  POST: profile({
    body: newOverrides,
    act: ({ actor, body }) => addOverrides(actor, toOverrideWish(body)),
    show: overridesReply,
  }),
})
