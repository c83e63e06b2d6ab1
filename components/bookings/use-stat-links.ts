'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { BookingJson, StatsJson } from '@/lib/wire/profile-shapes'
import { ask } from './api'
import type { CalendarUrl } from './calendar-url'
import type { CalendarUrlState } from './use-calendar-url'

const unfiltered = { service: null, staff: null, status: 'active', search: '' } as const

/** Where each number of the toolbar leads. The pending ones are shown from the earliest on, wherever that lies. */
export function useStatLinks(setUrl: CalendarUrlState['setUrl']) {
  const client = useQueryClient()
  return useCallback(
    async (which: keyof StatsJson) => {
      const views: Record<keyof StatsJson, () => Partial<CalendarUrl> | Promise<Partial<CalendarUrl>>> = {
        today: () => ({ ...unfiltered, view: 'day', date: null }),
        upcoming: () => ({ ...unfiltered, view: 'agenda', date: null }),
        total: () => ({ ...unfiltered, status: 'all' }),
        pending: async () => ({
          ...unfiltered,
          view: 'agenda',
          status: 'pending',
          date: await earliestPending(client),
        }),
      }
      setUrl(await views[which]())
    },
    [setUrl, client],
  )
}

/** Its day, or null (today) when there is none or it cannot be asked for. */
async function earliestPending(client: QueryClient): Promise<string | null> {
  const query = { status: 'pending', limit: 1 }
  const first = await client
    .fetchQuery({
      queryKey: ['earliest-pending'],
      queryFn: ({ signal }) => ask<{ bookings: BookingJson[] }>('GET', '/bookings', { query, signal }),
      staleTime: 0,
    })
    .catch(() => null)
  return first?.bookings[0]?.booking_date ?? null
}
