import { methods, profile } from '@/lib/api/profile'
import { gridReply } from '@/lib/api/profile-grid'
import { gridQuery } from '@/lib/wire/profile-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: gridQuery,
    act: ({ actor, query, request }) => gridReply(actor, query, request),
    show: (reply) => reply,
  }),
})
