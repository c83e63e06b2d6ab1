import { methods, profile } from '@/lib/api/profile'
import { changedAt } from '@/lib/engine/changed-at'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor }) => changedAt(actor), show: (ts) => ({ body: `{"ts":${ts}}` }) }),
})
