import { z } from 'zod'
import type { BlockType } from '@/lib/settings/block-types'
import type { Affected } from '@/lib/settings/override-affected'
import type { BlockSetup } from '@/lib/settings/setup'
import { type AffectedJson, toAffected } from './profile-override-replies'
import { toBlockedTime } from './profile-setup'
import type { BlockedTimeJson } from './profile-shapes'

export const blockTypeShape = z.object({
  id: z.int(),
  name: z.string(),
  icon: z.string(),
  color: z.string(),
  uses: z.int(),
})
export type BlockTypeJson = z.infer<typeof blockTypeShape>

export interface BlockReplyJson {
  success: true
  blocked_time: BlockedTimeJson
  affected_bookings: AffectedJson
}

interface Told {
  block: BlockSetup
  affected?: Affected
}

const base = '/api/v1/my-profile'

export const blockReply = ({ block, affected }: Told) => ({
  body: {
    success: true,
    blocked_time: toBlockedTime(block),
    ...(affected && { affected_bookings: toAffected(affected) }),
  },
})

export const newBlockReply = (told: Told) => ({
  ...blockReply(told),
  status: 201,
  headers: { Location: `${base}/blocked-times/${told.block.id}` },
})

export const blockTypeReply = (type: BlockType) => ({
  body: { success: true, blocked_type: type satisfies BlockTypeJson },
})

export const newBlockTypeReply = (type: BlockType) => ({
  ...blockTypeReply(type),
  status: 201,
  headers: { Location: `${base}/blocked-types/${type.id}` },
})
