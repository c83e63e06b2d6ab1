import { methods, profile } from '@/lib/api/profile'
import { cancelSeries } from '@/lib/engine/change-series'
import { bulkReply } from '@/lib/wire/profile-batch'
import { seriesEnd, toSeriesEnd } from '@/lib/wire/profile-series-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: seriesEnd,
    act: ({ actor, id, body }) => cancelSeries(actor, id, toSeriesEnd(body), body.dry_run),
    show: bulkReply,
  }),
})
