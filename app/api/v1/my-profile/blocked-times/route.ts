import { methods, profile } from '@/lib/api/profile'
import { addBlock } from '@/lib/settings/add-block'
import { setupOf } from '@/lib/settings/setup'
import { newBlock, toBlockWish } from '@/lib/wire/profile-block-inputs'
import { newBlockReply } from '@/lib/wire/profile-block-replies'
import { rangeQuery } from '@/lib/wire/profile-inputs'
import { toSetup } from '@/lib/wire/profile-setup'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: rangeQuery,
    act: ({ actor, query }) => setupOf(actor, query.date_from, query.date_to),
    show: (setup) => ({ body: { success: true, blocked_times: toSetup(setup).blocked_times } }),
  }),
  POST: profile({
    body: newBlock,
    act: ({ actor, body }) => addBlock(actor, toBlockWish(body)),
    show: newBlockReply,
  }),
})
