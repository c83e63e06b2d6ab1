'use client'

import { Button, Group, Paper, Stack, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Change } from './use-change'

interface CancelFormProps {
  booking: BookingJson
  busy: boolean
  onCancel: (change: Change) => void
  onLeave: () => void
}

/** Why, and whether to tell. */
export function CancelForm({ booking, busy, onCancel, onLeave }: CancelFormProps) {
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
          done: `${booking.kind === 'group' ? 'The class' : booking.visitor_name} is cancelled.`,
        })
      }}
    >
      <Stack gap="sm">
        <Textarea
          label="Reason"
          description={isReachable && tell ? 'Goes into the email; may be left empty.' : 'May be left empty.'}
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
                ? 'Tell the participants by email'
                : `Tell ${booking.visitor_name} by email`
            }
            checked={tell}
            onChange={(event) => setTell(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onLeave}>
            Keep it
          </Button>
          <Button type="submit" color="red.8" autoContrast loading={busy}>
            Cancel booking
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
