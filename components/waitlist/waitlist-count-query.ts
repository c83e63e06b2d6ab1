import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'

/** How many wait, or decide about an offer. */
export const waitlistCountQuery = queryOptions({
  queryKey: ['waitlist', 'count'] as const,
  queryFn: ({ signal }) => ask<{ total: number }>('GET', '/waitlist', { query: { limit: 1 }, signal }),
  select: (answer) => answer.total,
})
