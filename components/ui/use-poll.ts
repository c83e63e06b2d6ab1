'use client'

import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from './api'

const everySeconds = 5

/**
 * Asks every five seconds, while the tab is visible, whether anything changed since `shownTs` (the change clock of what
 * is on screen), and only then has what is shown fetched again. Tells what came instead of an answer.
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
    if (ts !== undefined && shownTs !== undefined && ts > shownTs) refresh(client)
  }, [client, ts, shownTs])
  return { pollError: poll.error }
}

/** Everything that was fetched is fetched again; what is not on screen, when it is shown next. */
export const refresh = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'poll' })
