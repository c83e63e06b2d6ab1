import { methods, profile } from '@/lib/api/profile'
import { changeBlock, findBlock, removeBlock } from '@/lib/settings/change-block'
import { blockChange, toBlockChange } from '@/lib/wire/profile-block-inputs'
import { blockReply } from '@/lib/wire/profile-block-replies'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => findBlock(actor, id), show: blockReply }),
  PATCH: profile({
    body: blockChange,
    act: ({ actor, id, body }) => changeBlock(actor, id, toBlockChange(body)),
    show: blockReply,
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeBlock(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
