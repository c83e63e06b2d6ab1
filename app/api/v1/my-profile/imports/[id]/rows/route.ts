import { methods, profile } from '@/lib/api/profile'
import { importRows } from '@/lib/settings/import-rows'
import { importRowsReply } from '@/lib/wire/profile-import'
import { importRowsQuery, toRowsWish } from '@/lib/wire/profile-import-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: importRowsQuery,
    act: ({ actor, id, query }) => importRows(actor, id, toRowsWish(query)),
    show: importRowsReply,
  }),
})
