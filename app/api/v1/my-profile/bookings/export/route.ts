import { methods, profile } from '@/lib/api/profile'
import { begun, streamOf } from '@/lib/api/stream'
import { csvRows } from '@/lib/engine/csv-rows'
import { bookingProjection } from '@/lib/wire/profile-booking'
import { toColumns, toCsvLines } from '@/lib/wire/profile-csv'
import { exportQuery } from '@/lib/wire/profile-inputs'
import { toListFilter, toOrder } from '@/lib/wire/profile-list'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: exportQuery,
    act: async ({ actor, query }) => {
      const columns = toColumns(query.columns)
      const pages = csvRows(actor, toListFilter(query), toOrder(query.sort), bookingProjection)
      return streamOf(toCsvLines(await begun(pages), columns))
    },
    show: (body) => ({
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="bookings.csv"',
      },
      body,
    }),
  }),
})
