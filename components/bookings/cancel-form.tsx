'use client'

import { Button, Group, Paper, Stack, Switch, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { nameInSentence } from './action-table'
import type { Change } from './use-change'

interface CancelFormProps {
  booking: BookingJson
  busy: boolean
  onCancel: (change: Change) => void
  onLeave: () => void
}

/** Why, and whether to tell. */
export function CancelForm({ booking, busy, onCancel, onLeave }: CancelFormProps) {
  const words = useTranslations('bookings')
  const [reason, setReason] = useState('')
  const [tell, setTell] = useState(true)
  const isReachable = booking.visitor_email !== null || booking.participants.length > 0
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        onCancel({
          method: 'PUT',
          path: '/status',
          body: { status: 'cancelled', reason, send_notification: tell },
          done: words('done.cancelled', { name: nameInSentence(booking, words) }),
        })
      }}
    >
      <Stack gap="sm">
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
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onLeave}>
            {words('cancelling.keep')}
          </Button>
          <Button type="submit" color="red.8" autoContrast loading={busy}>
            {words('cancelling.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
