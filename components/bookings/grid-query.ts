import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import type { DayRange } from './visible-range'

/** What the server filters by; the rest of the URL is only about how it is shown. */
export interface GridFilters {
  product_id: number | null
  operator_id: number | null
  location_id: number | null
  status: string | null
  search: string
}

/** One grid per visible range and filters. The cache holds what the server sent: strings and numbers, never Dates. */
export const gridQuery = (range: DayRange, filters: GridFilters) =>
  queryOptions({
    queryKey: ['grid', range, filters] as const,
    queryFn: ({ signal }) =>
      ask<GridJson>('GET', '/bookings/grid', {
        query: { date_from: range.from, date_to: range.to, ...filters },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

/** What the API knows no word for: they ask for every status, and differ in what is drawn. */
const drawnOnly = ['active', 'upcoming', 'all'] as const

/** The URL's filters in the API's words. */
export const filtersOf = (
  url: Pick<CalendarUrl, 'service' | 'staff' | 'location' | 'status' | 'search'>,
): GridFilters => ({
  product_id: url.service,
  operator_id: url.staff,
  location_id: url.location,
  status: drawnOnly.some((status) => status === url.status) ? null : url.status,
  search: url.search,
})
