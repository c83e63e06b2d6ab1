import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { OccurrenceJson } from '@/lib/wire/profile-series'

/** What would become of each date of a series (its request, as JSON); nothing is booked. */
export const occurrencesQuery = (wish: string, except: string[]) =>
  queryOptions({
    queryKey: ['occurrences', wish, except] as const,
    queryFn: async ({ signal }) => {
      const body = { ...(JSON.parse(wish) as object), except, dry_run: true }
      return (await ask<{ occurrences: OccurrenceJson[] }>('POST', '/series', { body, signal })).occurrences
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
