import { methods, profile } from '@/lib/api/profile'
import { runDraft } from '@/lib/api/profile-import'
import { importReply } from '@/lib/wire/profile-import'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => runDraft(actor, id),
    show: (found) => ({ status: 202, ...importReply(found) }),
  }),
})
