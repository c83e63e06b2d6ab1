import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { CalendarFeedJson } from '@/lib/wire/profile-calendar-feed'

export const feedsQuery = queryOptions({
  queryKey: ['calendar-feeds'] as const,
  queryFn: ({ signal }) => ask<{ feeds: CalendarFeedJson[] }>('GET', '/calendar-feeds', { signal }),
  select: (answer) => answer.feeds,
})
