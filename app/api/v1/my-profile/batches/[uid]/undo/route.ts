import { methods, profile } from '@/lib/api/profile'
import { undoBatch } from '@/lib/engine/batch-undo'
import { batchReply } from '@/lib/wire/profile-batch'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({ act: ({ actor, uid }) => undoBatch(actor, uid), show: batchReply }),
})
