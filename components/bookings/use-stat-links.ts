'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ask } from '@/components/ui/api'
import type { BookingJson, StatsJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import type { CalendarUrlState } from './use-calendar-url'

const unfiltered = { service: null, staff: null, location: null, status: 'active', search: '' } as const

/** Where each number of the toolbar leads. The pending ones and all of them are shown from the earliest on. */
export function useStatLinks(setUrl: CalendarUrlState['setUrl']) {
  const client = useQueryClient()
  return useCallback(
    async (which: keyof StatsJson) => {
      const views: Record<keyof StatsJson, () => Partial<CalendarUrl> | Promise<Partial<CalendarUrl>>> = {
        today: () => ({ ...unfiltered, view: 'day', date: null }),
        upcoming: () => ({ ...unfiltered, view: 'agenda', status: 'upcoming', date: null }),
        pending: async () => ({
          ...unfiltered,
          view: 'agenda',
          status: 'pending',
          date: await earliest(client, 'pending'),
        }),
        total: async () => ({
          ...unfiltered,
          view: 'agenda',
          status: 'all',
          date: await earliest(client, null),
        }),
      }
      setUrl(await views[which]())
    },
    [setUrl, client],
  )
}

/** Its day, or null (today) when there is none or it cannot be asked for. */
async function earliest(client: QueryClient, status: 'pending' | null): Promise<string | null> {
  const query = { status, limit: 1 }
  const first = await client
    .fetchQuery({
      queryKey: ['earliest', status],
      queryFn: ({ signal }) => ask<{ bookings: BookingJson[] }>('GET', '/bookings', { query, signal }),
      staleTime: 0,
      // Offline it fails at once, and today will do.
      networkMode: 'always',
      retry: false,
    })
    .catch(() => null)
  return first?.bookings[0]?.booking_date ?? null
}
