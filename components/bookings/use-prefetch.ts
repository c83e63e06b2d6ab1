'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { type GridFilters, gridQuery } from './grid-query'
import { paged, visibleRange } from './visible-range'

/** Once the visible range is there, the ones before and after are fetched too, so that paging shows them at once. */
export function usePrefetch(
  view: CalendarViewName,
  date: string,
  weekStart: number,
  agenda: number,
  filters: GridFilters,
  ready: boolean,
): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!ready) return
    const later = setTimeout(() => {
      for (const direction of [1, -1] as const)
        client.prefetchQuery(
          gridQuery(visibleRange(view, paged(view, date, direction, agenda), weekStart, agenda), filters),
        )
    }, 300)
    return () => clearTimeout(later)
  }, [client, view, date, weekStart, agenda, filters, ready])
}
