import { methods, profile } from '@/lib/api/profile'
import { findBatch } from '@/lib/engine/batch-undo'
import { batchReply } from '@/lib/wire/profile-batch'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, uid }) => findBatch(actor, uid), show: batchReply }),
})
