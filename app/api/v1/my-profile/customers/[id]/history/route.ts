import { methods, profile } from '@/lib/api/profile'
import { customerHistory } from '@/lib/settings/customer-history'
import { toVisit } from '@/lib/wire/profile-customer'
import { customerHistoryQuery, fromHistoryCursor, toHistoryCursor } from '@/lib/wire/profile-customer-inputs'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: profile({
    query: customerHistoryQuery,
    act: ({ actor, id, query }) =>
      customerHistory(actor, id, {
        limit: query.limit ?? 50,
        offset: query.offset ?? 0,
        after: fromHistoryCursor(query.after),
      }),
    show: ({ visits, total, last }) => ({
      body: { success: true, history: visits.map(toVisit), total, next_cursor: toHistoryCursor(last) },
    }),
  }),
})
