'use client'

import { Button, Group, Paper, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { placeOf } from '@/components/calendar/place-of'
import { hasConflicts } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { tellTrouble } from '@/components/ui/tell'
import { daysBetween } from '@/lib/domain/local-time'
import { type Place, samePlace } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { Conflicts } from './conflicts'
import { isWhole, PlaceFields } from './place-fields'
import { changesOf, placeOfSuggestion } from './reschedule-body'
import { SeriesOutcomes } from './series-outcomes'
import type { SeriesScope } from './series-queries'
import { SeriesScopeField } from './series-scope-field'
import { useSeriesChange } from './use-series-change'

interface RescheduleFormProps {
  booking: BookingJson
  grid: GridJson
  /** Rejects with the refusal; what was typed stays. */
  onMove: (to: Place, override: boolean) => Promise<unknown>
  onLeave: () => void
  /** The visitor shall be asked first; absent: they cannot be. */
  onAsk?: ((to: Place) => void) | undefined
}

/** A drag, typed; of a booking that repeats, the others may come along. */
export function RescheduleForm({ booking, grid, onMove, onLeave, onAsk }: RescheduleFormProps) {
  const words = useTranslations('bookings')
  const [from] = useState(() => placeOf(booking))
  const [to, setTo] = useState(from)
  const form = useRef<HTMLFormElement>(null)
  const move = useMutation({
    mutationFn: (override: boolean) => onMove(to, override),
    onError: (error) => {
      const isLeft = form.current === null
      if (isLeft) tellTrouble(error, { what: words('moving.notMoved', { name: booking.visitor_name }) })
    },
  })
  const isMoved = isWhole(to) && !samePlace(from, to)
  const [wished, setScope] = useState<SeriesScope>('one')
  const isLonger = nightsOf(from) !== nightsOf(to)
  const scope = isLonger || !isMoved ? 'one' : wished
  const { checkout_date: _, ...body } = { checkout_date: null, ...changesOf(from, to) }
  const series = useSeriesChange({
    booking,
    verb: 'move',
    scope,
    body,
    settings: grid.settings,
    onDone: onLeave,
  })

  return (
    <Paper
      withBorder
      p="md"
      component="form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (series.isWished) series.commit()
        else if (isMoved) move.mutate(false)
      }}
    >
      <Stack gap="sm">
        <PlaceFields booking={booking} grid={grid} place={to} onChange={setTo} />
        <SeriesScopeField
          booking={booking}
          value={isLonger ? 'one' : wished}
          only={isLonger ? words('series.onlyNights') : undefined}
          onChange={setScope}
        />
        <SeriesOutcomes changing={series} grid={grid} />
        {move.error && !series.isWished && (
          <Refusal error={move.error}>
            {hasConflicts(move.error) && (
              <Conflicts
                error={move.error}
                grid={grid}
                busy={move.isPending}
                onSuggestion={(suggestion) => {
                  move.reset()
                  setTo(placeOfSuggestion(suggestion, to))
                }}
                onOverride={() => move.mutate(true)}
              />
            )}
          </Refusal>
        )}
        <Group justify="flex-end" gap="xs">
          {onAsk && scope === 'one' && (
            <Button variant="subtle" me="auto" px="xs" onClick={() => onAsk(to)}>
              {words('proposal.askFirst')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={onLeave}>
            {words('moving.leave')}
          </Button>
          <Button
            type="submit"
            loading={move.isPending || series.isBusy}
            disabled={!isMoved || (series.isWished && !series.canCommit)}
          >
            {series.isWished && series.outcomes.length > 0
              ? words('series.submit.move', { count: series.outcomes.length })
              : words('moving.move')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

const nightsOf = ({ date, checkoutDate }: Place) => checkoutDate && daysBetween(date, checkoutDate)
