import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { BookingJson } from '@/lib/wire/profile-shapes'

/** The classes of a service that are planned from a day on, the next first; the day's own that have begun are among them. */
export const classesQuery = (serviceId: number, from: string) =>
  queryOptions({
    queryKey: ['classes', serviceId, from] as const,
    queryFn: ({ signal }) =>
      ask<{ bookings: BookingJson[] }>('GET', '/bookings', {
        query: { product_id: serviceId, date_from: from, limit: 50 },
        signal,
      }),
    select: (answer) => answer.bookings.filter(({ status }) => status !== 'cancelled'),
  })
