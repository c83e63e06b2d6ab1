import { methods, profile } from '@/lib/api/profile'
import { type Occurrence, rehearseSeries, repeat, type Series } from '@/lib/engine/repeat'
import { toOccurrence, toSeries } from '@/lib/wire/profile-series'
import { newSeries, toSeriesWish } from '@/lib/wire/profile-series-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: newSeries,
    act: ({ actor, body }): Promise<Occurrence[] | Series> =>
      body.dry_run ? rehearseSeries(actor, toSeriesWish(body)) : repeat(actor, toSeriesWish(body)),
    show: (answer) =>
      Array.isArray(answer)
        ? { body: { success: true, occurrences: answer.map(toOccurrence) } }
        : {
            status: 201,
            headers: { Location: `/api/v1/my-profile/series/${answer.id}` },
            body: { success: true, series: toSeries(answer) },
          },
  }),
})
