import { methods, profile } from '@/lib/api/profile'
import { bulk } from '@/lib/engine/bulk'
import { bulkReply } from '@/lib/wire/profile-batch'
import { bulkWish, toBatchWish } from '@/lib/wire/profile-bulk'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: bulkWish,
    act: ({ actor, body }) => bulk(actor, toBatchWish(body), body.dry_run),
    show: bulkReply,
  }),
})
