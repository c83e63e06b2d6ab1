import type { QueryClient } from '@tanstack/react-query'
import type { GridJson } from '@/lib/wire/profile-shapes'

/** How many bookings begin on each day, of all grids that were fetched: nothing is asked for. Cancelled ones do not count. */
export function knownCounts(client: QueryClient): ReadonlyMap<string, number> {
  const bookings = new Map(
    client
      .getQueriesData<GridJson>({ queryKey: ['grid'] })
      .flatMap(([, grid]) => grid?.bookings ?? [])
      .map((booking) => [booking.id, booking]),
  )
  const counts = new Map<string, number>()
  for (const { booking_date, status } of bookings.values())
    if (status !== 'cancelled') counts.set(booking_date, (counts.get(booking_date) ?? 0) + 1)
  return counts
}
