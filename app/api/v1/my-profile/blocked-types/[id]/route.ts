import { methods, profile } from '@/lib/api/profile'
import { blockType, changeBlockType, removeBlockType } from '@/lib/settings/block-types'
import { blockTypeChange } from '@/lib/wire/profile-block-inputs'
import { blockTypeReply } from '@/lib/wire/profile-block-replies'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => blockType(actor, id), show: blockTypeReply }),
  PATCH: profile({
    body: blockTypeChange,
    act: ({ actor, id, body }) => changeBlockType(actor, id, body),
    show: blockTypeReply,
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeBlockType(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
