import { methods, profile } from '@/lib/api/profile'
import { undoImport } from '@/lib/settings/imports'
import { importReply } from '@/lib/wire/profile-import'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => undoImport(actor, id),
    show: (found) => ({ status: 202, ...importReply(found) }),
  }),
})
