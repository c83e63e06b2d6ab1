import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { OutcomeJson } from '@/lib/wire/profile-batch'
import type { SeriesJson } from '@/lib/wire/profile-series'
import type { BookingJson } from '@/lib/wire/profile-shapes'

/** What is done to several bookings of a series; how its path names it. */
export type SeriesVerb = 'move' | 'cancel'
export type SeriesScope = 'one' | 'following' | 'all'

export const pathOf = { move: 'reschedule', cancel: 'cancel' } as const satisfies Record<SeriesVerb, string>

/** A series with all its bookings, in the order of the diary. */
export const seriesQuery = (id: number) =>
  queryOptions({
    queryKey: ['series', id] as const,
    queryFn: ({ signal }) => ask<{ series: SeriesJson }>('GET', `/series/${id}`, { signal }),
    select: (answer) => answer.series,
  })

/** What a change of several would do to each; nothing is changed. `wish` is its body, as JSON. */
export const seriesRehearsalQuery = (id: number, verb: SeriesVerb, wish: string) =>
  queryOptions({
    queryKey: ['series-rehearsal', id, verb, wish] as const,
    queryFn: async ({ signal }) => {
      const body = { ...(JSON.parse(wish) as object), dry_run: true }
      const answer = await ask<{ outcomes: OutcomeJson[] }>('PUT', `/series/${id}/${pathOf[verb]}`, {
        body,
        signal,
      })
      return answer.outcomes
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

/** What may still be changed. */
export const isOpen = ({ status, hold_expires_at }: BookingJson): boolean =>
  (status === 'pending' || status === 'confirmed') && hold_expires_at === null

/** The open bookings of a series that begin after an instant (RFC 3339), but for one. */
export const openAfter = (bookings: BookingJson[], instant: string, but: number): BookingJson[] =>
  bookings.filter(
    (booking) => booking.id !== but && isOpen(booking) && Date.parse(booking.starts_at) > Date.parse(instant),
  )
