import { methods, profile } from '@/lib/api/profile'
import { draftImport } from '@/lib/api/profile-import'
import { imports } from '@/lib/settings/imports'
import { importReply, toImport } from '@/lib/wire/profile-import'
import { importBodyLimit, newImport } from '@/lib/wire/profile-import-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => imports(actor),
    show: (found) => ({ body: { success: true, imports: found.map(toImport) } }),
  }),
  POST: profile({
    body: newImport,
    bodyLimit: importBodyLimit,
    act: ({ actor, body }) => draftImport(actor, body),
    show: (draft) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/imports/${draft.id}` },
      ...importReply(draft),
    }),
  }),
})
