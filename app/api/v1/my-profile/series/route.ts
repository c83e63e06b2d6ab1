import { methods, profile } from '@/lib/api/profile'
import { rehearseSeries, repeat } from '@/lib/engine/repeat'
import { toOccurrence, toSeries } from '@/lib/wire/profile-series'
import { newSeries, toSeriesWish } from '@/lib/wire/profile-series-inputs'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: profile({
    body: newSeries,
    act: async ({ actor, body }) =>
      body.dry_run
        ? { occurrences: await rehearseSeries(actor, toSeriesWish(body)) }
        : { series: await repeat(actor, toSeriesWish(body)) },
    show: ({ occurrences, series }) =>
      series
        ? {
            status: 201,
            headers: { Location: `/api/v1/my-profile/series/${series.id}` },
            body: { success: true, series: toSeries(series) },
          }
        : { body: { success: true, occurrences: occurrences.map(toOccurrence) } },
  }),
})
