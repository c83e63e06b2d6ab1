'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from './api'

const everySeconds = 5

/**
 * Asks every five seconds, while the tab is visible, whether anything changed since `shownTs`, and only then has the
 * grids and open details fetched again. Tells what came instead of an answer.
 */
export function usePoll(shownTs: number | undefined): { pollError: Error | null } {
  const client = useQueryClient()
  const poll = useQuery({
    queryKey: ['poll'],
    queryFn: ({ signal }) => ask<{ ts: number }>('GET', '/bookings/poll', { signal }),
    refetchInterval: everySeconds * 1000,
    refetchOnWindowFocus: 'always',
    networkMode: 'always',
    staleTime: 0,
    retry: false,
  })
  const ts = poll.data?.ts
  useEffect(() => {
    if (ts !== undefined && shownTs !== undefined && ts > shownTs) refreshBookings(client)
  }, [client, ts, shownTs])
  return { pollError: poll.error }
}

type Client = ReturnType<typeof useQueryClient>

/** Everything that shows bookings is fetched again; what is not on screen, when it is shown next. */
export const refreshBookings = (client: Client) =>
  Promise.all(
    ['grid', 'booking', 'timeline', 'availability'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  )
