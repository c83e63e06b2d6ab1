import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { WaitlistEntryJson } from '@/lib/wire/profile-waitlist'
import type { Show } from './shows'

export interface WaitlistJson {
  entries: WaitlistEntryJson[]
  total: number
}

const statuses: Record<Show, string | null> = { open: null, all: 'waiting,offered,booked,left,expired' }

export const waitlistQuery = (show: Show) =>
  queryOptions({
    queryKey: ['waitlist', show] as const,
    queryFn: ({ signal }) =>
      ask<WaitlistJson>('GET', '/waitlist', { query: { status: statuses[show], limit: 200 }, signal }),
  })

interface WaitlistChange {
  method: 'POST' | 'DELETE'
  /** Below /waitlist. */
  path: string
  body?: object
  /** Said when it worked. */
  done: string
}

/** A change of the waitlist; all that is on screen is read again behind it. */
export function useWaitlistChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: WaitlistChange) =>
      ask<{ entry?: WaitlistEntryJson }>(method, `/waitlist${path}`, body ? { body } : {}),
    onSuccess: (_, { done }) => {
      void refresh(client)
      tellDone(done)
    },
  })
}
