'use client'

import { Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { placeOf } from '@/components/calendar/place-of'
import { hasConflicts } from '@/components/ui/api'
import { DateInput } from '@/components/ui/dates'
import { Refusal } from '@/components/ui/refusal'
import { tellTrouble } from '@/components/ui/tell'
import { TimeField } from '@/components/ui/time-field'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import { type Place, samePlace } from '@/lib/domain/move'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { Conflicts } from './conflicts'
import { changesOf, placeOfSuggestion } from './reschedule-body'
import { SeriesOutcomes } from './series-outcomes'
import type { SeriesScope } from './series-queries'
import { SeriesScopeField } from './series-scope-field'
import { StayFields } from './stay-fields'
import { useSeriesChange } from './use-series-change'

interface RescheduleFormProps {
  booking: BookingJson
  grid: GridJson
  /** Rejects with the refusal; what was typed stays. */
  onMove: (to: Place, override: boolean) => Promise<unknown>
  onLeave: () => void
}

/** A drag, typed; of a booking that repeats, the others may come along. */
export function RescheduleForm({ booking, grid, onMove, onLeave }: RescheduleFormProps) {
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
  const service = grid.services.find(({ id }) => id === booking.product_id)
  const people = grid.staff.filter(
    ({ id }) => service?.operator_ids.includes(id) || id === booking.operator_id,
  )
  const isComplete = Boolean(to.date && to.time && to.durationMinutes > 0)
  const isMoved = isComplete && !samePlace(from, to)
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
        {to.checkoutDate !== null ? (
          <StayFields
            from={to.date}
            to={to.checkoutDate}
            minNights={service?.min_nights ?? 1}
            onChange={(date, checkout) =>
              setTo({ ...to, date, checkoutDate: checkout ?? addDays(date, booking.nights ?? 1) })
            }
          />
        ) : (
          <SimpleGrid cols={2} spacing="sm">
            <DateInput
              label={words('fields.date')}
              valueFormat={words('fields.dateFormat')}
              value={to.date}
              onChange={(date) => date && setTo({ ...to, date })}
            />
            <TimeField
              label={words('fields.time')}
              value={to.time}
              manner={grid.settings}
              onChange={(time) => setTo({ ...to, time })}
            />
            {people.length > 0 && (
              <Select
                label={words('fields.staff')}
                allowDeselect={false}
                value={to.staffId === null ? null : String(to.staffId)}
                data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
                onChange={(id) => id && setTo({ ...to, staffId: Number(id) })}
              />
            )}
            <NumberInput
              label={words('fields.minutes')}
              min={5}
              max={1440}
              step={5}
              value={to.durationMinutes}
              onChange={(minutes) => setTo({ ...to, durationMinutes: Number(minutes) })}
            />
          </SimpleGrid>
        )}
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
