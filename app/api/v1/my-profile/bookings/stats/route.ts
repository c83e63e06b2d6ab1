import { methods, profile } from '@/lib/api/profile'
import { stats } from '@/lib/engine/stats'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor }) => stats(actor), show: (stats) => ({ body: { success: true, stats } }) }),
})
