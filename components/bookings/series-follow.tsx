'use client'

import { Button } from '@mantine/core'
import { type QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import { tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import type { Move } from '@/lib/domain/move'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { type Committed, showBatch } from './batch-toast'
import type { BookingWords } from './booking-words'
import { openAfter, seriesQuery } from './series-queries'

interface FollowProps {
  /** As it stood before the move. */
  booking: BookingJson
  seriesId: number
  move: Move
  settings: SettingsJson
  /** Toasts stand outside the page. */
  client: QueryClient
  words: BookingWords
}

/** After one booking of a series was moved: those that follow go as far, all of them or none. */
export function SeriesFollow({ booking, seriesId, move, settings, client, words }: FollowProps) {
  const { data } = useQuery(seriesQuery(seriesId), client)
  const [next] = openAfter(data?.bookings ?? [], booking.starts_at, booking.id)
  const follow = useMutation(
    {
      mutationFn: ({ after }: { after: BookingJson; sentAt: number }) =>
        ask<Committed>('PUT', `/series/${seriesId}/reschedule`, { body: followOf(after, move) }),
      onSuccess: (committed, { sentAt }) =>
        showBatch({
          committed,
          done: words('series.done.move', { count: committed.changed.length }),
          client,
          words,
          undoSeconds: settings.undo_seconds,
          sentAt,
        }),
      onError: (error) => tellTrouble(error, { what: words('series.notFollowed') }),
      onSettled: () => refresh(client),
    },
    client,
  )
  if (!next || follow.isSuccess) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={follow.isPending}
      onClick={() => follow.mutate({ after: next, sentAt: Date.now() })}
    >
      {words('series.follow')}
    </Button>
  )
}

/** The next one as many days on, and with what else the move changed; the rest of the series goes with it. */
const followOf = (next: BookingJson, { from, to }: Move) => ({
  booking_id: next.id,
  version: next.version,
  scope: 'following',
  booking_date: addDays(next.booking_date, daysBetween(from.date, to.date)),
  ...(to.checkoutDate === null && {
    ...(from.time !== to.time && { start_time: to.time }),
    ...(from.durationMinutes !== to.durationMinutes && { duration_minutes: to.durationMinutes }),
    ...(from.staffId !== to.staffId && { operator_id: to.staffId }),
  }),
})
