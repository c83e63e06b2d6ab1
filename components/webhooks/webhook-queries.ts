import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { EventDeliveriesJson, EventDeliveryDetailJson, WebhookJson } from '@/lib/wire/profile-webhook'

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'] as const,
  queryFn: ({ signal }) => ask<{ webhooks: WebhookJson[] }>('GET', '/webhooks', { signal }),
  select: (answer) => answer.webhooks,
})

/** What has not arrived: it waits, or is not tried any more. */
export const missedStates = 'waiting,failed,not_sent'

/** Deliveries do not move the change clock; while one is under way its end is looked for. */
const soon = 1000

const isUnderWay = ({ state, attempts }: { state: string; attempts: number }) =>
  state === 'sending' || (state === 'waiting' && attempts === 0)

/** What an endpoint was told, page by page, the latest first. */
export const eventDeliveriesQuery = (webhook: number, isMissed: boolean) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', webhook, 'deliveries', isMissed] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<EventDeliveriesJson>('GET', `/webhooks/${webhook}/deliveries`, {
        query: { limit: 20, after: pageParam, state: isMissed ? missedStates : null },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ deliveries }) => deliveries.some(isUnderWay)) ? soon : false,
  })

export const eventDeliveryQuery = (webhook: number, id: number) =>
  queryOptions({
    queryKey: ['webhooks', webhook, 'delivery', id] as const,
    queryFn: ({ signal }) =>
      ask<{ delivery: EventDeliveryDetailJson }>('GET', `/webhooks/${webhook}/deliveries/${id}`, { signal }),
    select: (answer) => answer.delivery,
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data.delivery) ? soon : false),
  })
