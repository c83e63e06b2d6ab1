import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { FixedTimeJson } from '@/lib/wire/profile-time-slot'

/** A service's fixed times, the earliest of a day first. */
export const fixedTimesQuery = (serviceId: number) =>
  queryOptions({
    queryKey: ['services-page', serviceId, 'time-slots'],
    queryFn: async ({ signal }) => {
      const path = `/services/${serviceId}/time-slots`
      return (await ask<{ time_slots: FixedTimeJson[] }>('GET', path, { signal })).time_slots
    },
  })
