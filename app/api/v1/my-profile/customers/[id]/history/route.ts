import { methods, profile } from '@/lib/api/profile'
import { customerHistory } from '@/lib/settings/customer-history'
import { customerHistoryQuery, fromHistoryCursor } from '@/lib/wire/profile-customer-inputs'
import { historyPage } from '@/lib/wire/profile-customer-pages'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: customerHistoryQuery,
    act: ({ actor, id, query }) =>
      customerHistory(actor, id, {
        limit: query.limit ?? 50,
        offset: query.offset ?? 0,
        after: fromHistoryCursor(query.after),
      }),
    show: (found) => ({ body: historyPage(found) }),
  }),
})
