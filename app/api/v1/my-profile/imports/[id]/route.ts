import { methods, profile } from '@/lib/api/profile'
import { changeDraft } from '@/lib/api/profile-import'
import { findImport, removeImport } from '@/lib/settings/imports'
import { importReply } from '@/lib/wire/profile-import'
import { importChange } from '@/lib/wire/profile-import-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => findImport(actor, id), show: importReply }),
  PATCH: profile({
    body: importChange,
    act: ({ actor, id, body }) => changeDraft(actor, id, body),
    show: importReply,
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeImport(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
