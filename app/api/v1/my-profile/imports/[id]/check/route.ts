import { methods, profile } from '@/lib/api/profile'
import { checkImport } from '@/lib/api/profile-import-check'
import { importCheckReply } from '@/lib/wire/profile-import'
import { importCheckQuery, toPage } from '@/lib/wire/profile-import-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: importCheckQuery,
    act: ({ actor, id }) => checkImport(actor, id),
    show: (found, { query }) => importCheckReply(found, toPage(query)),
  }),
})
