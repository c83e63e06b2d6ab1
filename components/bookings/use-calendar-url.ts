'use client'

import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { calendarUrl } from './calendar-url'
import { agendaDays, paged, visibleRange } from './visible-range'

/**
 * The page's address as state. `today` and `weekStart` are the profile's. Paging and switching views make history, so
 * that Back goes back; typing into the search does not.
 */
export function useCalendarUrl(today: string, weekStart: number) {
  const [url, setUrl] = useQueryStates(calendarUrl, { history: 'push' })
  const date = url.date ?? today
  const agenda = agendaDays(url)
  const range = useMemo(
    () => visibleRange(url.view, date, weekStart, agenda),
    [url.view, date, weekStart, agenda],
  )

  const show = useCallback(
    (next: { view?: CalendarViewName; date?: string }) =>
      setUrl({ ...next, ...(next.date && { date: next.date === today ? null : next.date }) }),
    [setUrl, today],
  )
  const page = useCallback(
    (direction: 1 | -1) => show({ date: paged(url.view, date, direction, agenda) }),
    [show, url.view, date, agenda],
  )
  return { url, setUrl, date, range, show, page }
}

export type CalendarUrlState = ReturnType<typeof useCalendarUrl>
