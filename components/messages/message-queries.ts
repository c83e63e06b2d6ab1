import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { DeliveriesJson, DeliveryDetailJson } from '@/lib/wire/profile-delivery'
import { filterQuery, type MessageFilter } from './message-filter'

export const pageSize = 50

/** The list, page by page. What was found before stays on screen while the next words are looked for. */
export const messagesQuery = ({ search, state, kind }: MessageFilter) =>
  infiniteQueryOptions({
    queryKey: ['messages', 'list', search, state, kind] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<DeliveriesJson>('GET', '/deliveries', {
        query: { ...filterQuery({ search, state, kind }), limit: pageSize, after: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  })

export const messageQuery = (id: number) =>
  queryOptions({
    queryKey: ['messages', 'one', id] as const,
    queryFn: ({ signal }) => ask<{ delivery: DeliveryDetailJson }>('GET', `/deliveries/${id}`, { signal }),
    select: (answer) => answer.delivery,
  })
