import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { LocationJson } from '@/lib/wire/profile-shapes'

export const locationsQuery = queryOptions({
  queryKey: ['locations'] as const,
  queryFn: ({ signal }) => ask<{ locations: LocationJson[] }>('GET', '/locations', { signal }),
  select: (answer) => answer.locations,
})

export const closedLocationsQuery = queryOptions({
  queryKey: ['locations', 'closed'] as const,
  queryFn: ({ signal }) =>
    ask<{ locations: LocationJson[] }>('GET', '/locations', { query: { archived: 'true' }, signal }),
  select: (answer) => answer.locations,
})
