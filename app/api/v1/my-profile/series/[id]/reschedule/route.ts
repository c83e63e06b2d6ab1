import { methods, profile } from '@/lib/api/profile'
import { moveSeries } from '@/lib/engine/change-series'
import { bulkReply } from '@/lib/wire/profile-batch'
import { seriesMove, toSeriesMove } from '@/lib/wire/profile-series-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: seriesMove,
    act: ({ actor, id, body }) => moveSeries(actor, id, toSeriesMove(body), body.dry_run),
    show: bulkReply,
  }),
})
