'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ask } from '@/components/ui/api'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { type Committed, showBatch } from './batch-toast'
import { pathOf, type SeriesScope, type SeriesVerb, seriesRehearsalQuery } from './series-queries'

interface SeriesChange {
  booking: BookingJson
  verb: SeriesVerb
  scope: SeriesScope
  /** What becomes of the booking, as its own endpoint takes it; the others follow. */
  body: object
  settings: SettingsJson
  onDone: () => void
}

export type SeriesChanging = ReturnType<typeof useSeriesChange>

/**
 * A change of several bookings of a series: what it would do to each while it is only wished, and then all of them at
 * once or none. Undone as one.
 */
export function useSeriesChange({ booking, verb, scope, body, settings, onDone }: SeriesChange) {
  const words = useTranslations('bookings')
  const client = useQueryClient()
  const id = booking.series_id ?? 0
  const wish = { booking_id: booking.id, version: booking.version, scope, ...body }
  // A reason changes no outcome, so typing it asks nothing.
  const [asked] = useDebouncedValue(JSON.stringify({ ...wish, reason: undefined }), 250)
  const isWished = booking.series_id !== null && scope !== 'one'
  const rehearsal = useQuery({
    ...seriesRehearsalQuery(id, verb, asked),
    enabled: isWished && (JSON.parse(asked) as { scope: SeriesScope }).scope !== 'one',
  })
  const commit = useMutation({
    mutationFn: ({ override }: { override: boolean; sentAt: number }) =>
      ask<Committed>('PUT', `/series/${id}/${pathOf[verb]}`, {
        body: { ...wish, ...(override && { override }) },
      }),
    onSuccess: (committed, { sentAt }) => {
      showBatch({
        committed,
        done: words(`series.done.${verb}`, { count: committed.changed.length }),
        client,
        words,
        undoSeconds: settings.undo_seconds,
        sentAt,
      })
      onDone()
    },
    onSettled: () => refresh(client),
  })
  const outcomes = isWished ? (rehearsal.data ?? []) : []
  const refused = outcomes.flatMap((outcome) => outcome.refused ?? [])
  const isSettled = rehearsal.isSuccess && !rehearsal.isFetching && !rehearsal.isPlaceholderData
  return {
    verb,
    isWished,
    outcomes,
    refused,
    isSettled,
    /** All of them could be changed, when they were last looked at. */
    canCommit: isSettled && outcomes.length > 0 && refused.length === 0,
    trouble: commit.error ?? rehearsal.error,
    isBusy: commit.isPending,
    commit: (override = false) => commit.mutate({ override, sentAt: Date.now() }),
  }
}
