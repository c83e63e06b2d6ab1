'use client'

import { Button, Group, Paper, Stack, Switch, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Seat } from './seat-actions'
import { type SeatFormProps, seatChange } from './seat-change'

/** Why somebody leaves, and whether to tell them. */
export function SeatRemoveForm({ seat, busy, onAct, onLeave }: SeatFormProps) {
  const words = useTranslations('bookings')
  const [reason, setReason] = useState('')
  const [tell, setTell] = useState(true)
  const { name } = seat
  return (
    <Paper
      withBorder
      p="sm"
      mt="xs"
      component="form"
      aria-label={words('seats.removing', { name })}
      onSubmit={(event) => {
        event.preventDefault()
        const body = { status: 'cancelled', reason, send_notification: tell }
        onAct(seatChange(seat, '/status', body, words('seats.done.remove', { name })))
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={words('cancelling.reason')}
          description={words(isReachable(seat) && tell ? 'cancelling.inEmail' : 'cancelling.optional')}
          autosize
          autoFocus
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {isReachable(seat) && (
          <Switch
            label={words('cancelling.tell', { name })}
            checked={tell}
            onChange={(event) => setTell(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onLeave}>
            {words('seats.keep')}
          </Button>
          <Button type="submit" color="red.8" autoContrast loading={busy}>
            {words('seats.actions.remove')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

const isReachable = ({ email }: Seat) => email !== null
