import { methods, profile } from '@/lib/api/profile'
import { findSeries } from '@/lib/engine/series'
import { toSeries } from '@/lib/wire/profile-series'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id }) => findSeries(actor, id),
    show: (series) => ({ body: { success: true, series: toSeries(series) } }),
  }),
})
