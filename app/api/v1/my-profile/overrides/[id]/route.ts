import { methods, profile } from '@/lib/api/profile'
import { changeOverride, findOverride, removeOverride } from '@/lib/settings/change-override'
import { overrideChange, toOverrideChange } from '@/lib/wire/profile-override-inputs'
import { affectedReply, overrideReply } from '@/lib/wire/profile-override-replies'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: async ({ actor, id }) => ({ override: await findOverride(actor, id) }),
    show: overrideReply,
  }),
  PATCH: profile({
    body: overrideChange,
    act: ({ actor, id, body }) => changeOverride(actor, id, toOverrideChange(body)),
    show: overrideReply,
  }),
  DELETE: profile({ act: ({ actor, id }) => removeOverride(actor, id), show: affectedReply }),
})
