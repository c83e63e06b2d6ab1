import { methods, profile } from '@/lib/api/profile'
import { addBlockType, blockTypes } from '@/lib/settings/block-types'
import { newBlockType } from '@/lib/wire/profile-block-inputs'
import { newBlockTypeReply } from '@/lib/wire/profile-block-replies'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => blockTypes(actor),
    show: (types) => ({ body: { success: true, blocked_types: types } }),
  }),
  POST: profile({
    body: newBlockType,
    act: ({ actor, body }) => addBlockType(actor, body),
    show: newBlockTypeReply,
  }),
})
