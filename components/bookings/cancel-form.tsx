'use client'

import { Button, Group, Paper, Stack, Switch, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useUnsaved } from '@/components/ui/unsaved'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { nameInSentence } from './action-table'
import { SeriesOutcomes } from './series-outcomes'
import type { SeriesScope } from './series-queries'
import { SeriesScopeField } from './series-scope-field'
import type { Change } from './use-change'
import { useSeriesChange } from './use-series-change'

interface CancelFormProps {
  booking: BookingJson
  grid: GridJson
  busy: boolean
  onCancel: (change: Change) => void
  onLeave: () => void
}

/** Why, and whether to tell; of a booking that repeats, also which of them. */
export function CancelForm({ booking, grid, busy, onCancel, onLeave }: CancelFormProps) {
  const words = useTranslations('bookings')
  const [reason, setReason] = useState('')
  const [tell, setTell] = useState(true)
  const [scope, setScope] = useState<SeriesScope>('one')
  const body = { reason, send_notification: tell }
  const series = useSeriesChange({
    booking,
    verb: 'cancel',
    scope,
    body,
    settings: grid.settings,
    onDone: onLeave,
  })
  useUnsaved(reason.trim() !== '' && !busy && !series.isBusy)
  const isReachable = booking.visitor_email !== null || booking.participants.length > 0
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (series.isWished) series.commit()
        else
          onCancel({
            method: 'PUT',
            path: '/status',
            body: { status: 'cancelled', ...body },
            done: words('done.cancelled', { name: nameInSentence(booking, words) }),
          })
      }}
    >
      <Stack gap="sm">
        <SeriesScopeField booking={booking} value={scope} onChange={setScope} />
        <Textarea
          label={words('cancelling.reason')}
          description={words(isReachable && tell ? 'cancelling.inEmail' : 'cancelling.optional')}
          autosize
          minRows={2}
          data-autofocus
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {isReachable && (
          <Switch
            label={
              booking.kind === 'group'
                ? words('cancelling.tellAll')
                : words('cancelling.tell', { name: booking.visitor_name })
            }
            checked={tell}
            onChange={(event) => setTell(event.currentTarget.checked)}
          />
        )}
        <SeriesOutcomes changing={series} grid={grid} />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onLeave}>
            {words('cancelling.keep')}
          </Button>
          <Button
            type="submit"
            color="red.8"
            autoContrast
            loading={busy || series.isBusy}
            disabled={series.isWished && !series.canCommit}
          >
            {series.isWished && series.outcomes.length > 0
              ? words('series.submit.cancel', { count: series.outcomes.length })
              : words('cancelling.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
