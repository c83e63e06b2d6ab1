import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { CustomerJson, CustomersJson, DuplicatesJson, HistoryJson } from '@/lib/wire/profile-customer'
import type { customerOrders } from '@/lib/wire/profile-customer-orders'

export type CustomerOrder = (typeof customerOrders)[number]

export const pageSize = 50
/** So few that what follows below the history stays in reach. */
export const historySize = 10

/** The list, page by page. What was found before stays on screen while the next words are looked for. */
export const customersQuery = (search: string, sort: CustomerOrder) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', search, sort] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<CustomersJson>('GET', '/customers', {
        query: { search: search.slice(0, 200), sort, limit: pageSize, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  })

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ['customers', 'one', id] as const,
    queryFn: ({ signal }) => ask<{ customer: CustomerJson }>('GET', `/customers/${id}`, { signal }),
    select: (answer) => answer.customer,
  })

export const historyQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'history', id] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<HistoryJson>('GET', `/customers/${id}/history`, {
        query: { limit: historySize, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  })

export const duplicatesQuery = queryOptions({
  queryKey: ['customers', 'duplicates'] as const,
  queryFn: ({ signal }) => ask<{ duplicates: DuplicatesJson[] }>('GET', '/customers/duplicates', { signal }),
  select: (answer) => answer.duplicates,
})
