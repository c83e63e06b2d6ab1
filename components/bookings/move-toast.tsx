'use client'

import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { bookingName } from '@/components/calendar/booking-name'
import { announce } from '@/components/ui/announcer'
import { tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { MoveOrder } from './reschedule'
import { dontTell } from './reschedule'
import { useCountdown } from './use-countdown'
import { moveInWords } from './words'

interface Moved {
  booking: BookingJson
  order: MoveOrder
  settings: SettingsJson
  onUndo: () => void
  client: QueryClient
}

/** How long the outcome stays after the email has gone. */
const lingerMs = 4000

/** Counted from when the move was sent: the server's own count begins a little later, so we never promise too much. */
export const undoableUntil = ({ order, settings }: Pick<Moved, 'order' | 'settings'>): number =>
  order.sentAt + settings.undo_seconds * 1000

/** After a move: what moved where, who will be told when, and the ways back. One toast per booking. */
export function showMoved(moved: Moved): void {
  const id = `move-${moved.booking.id}`
  const words = moved.order.undo ? `Put back: ${whatMoved(moved)}` : whatMoved(moved)
  announce(moved.order.undo ? words : `${words} ${whoIsTold(moved.booking, moved.settings.undo_seconds)}`)
  notifications.hide(id)
  const autoClose = moved.order.undo ? lingerMs : undoableUntil(moved) - Date.now() + lingerMs
  const message = moved.order.undo ? (
    words
  ) : (
    <MoveToast {...moved} words={words} onClose={() => notifications.hide(id)} />
  )
  // The next tick: a toast of the same id that is leaving would swallow the new one.
  setTimeout(() =>
    notifications.show({ id, autoClose, message, color: 'pine', role: 'group', 'aria-label': 'Moved' }),
  )
}

function MoveToast({
  booking,
  order,
  settings,
  onUndo,
  client,
  words,
  onClose,
}: Moved & { words: string; onClose: () => void }) {
  const left = useCountdown(undoableUntil({ order, settings }))
  const [untold, setUntold] = useState(false)
  const isTold = hasAddress(booking)
  const silence = () => {
    setUntold(true)
    dontTell(booking)
      .then(() => announce('Nobody is told.'))
      .catch((error: Error) => {
        setUntold(false)
        tellTrouble(error, { what: 'The email could not be held back' })
      })
      .finally(() => refresh(client))
  }
  return (
    <Group justify="space-between" align="center" gap="sm">
      <div style={{ flex: '1 1 14rem' }}>
        <Text size="sm" fw={500}>
          {words}
        </Text>
        <Text size="sm" c="dimmed" className="numbers">
          {untold ? 'Nobody is told.' : whoIsTold(booking, left)}
        </Text>
      </div>
      {left > 0 && (
        <Group gap="xs" wrap="nowrap">
          {isTold && !untold && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={silence}>
              Don’t tell
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onClose()
              onUndo()
            }}
          >
            Undo
          </Button>
        </Group>
      )}
    </Group>
  )
}

function whatMoved({ booking, order, settings }: Moved): string {
  const { from, to } = order.move
  const [before, after] = [order.booking.operator_name, booking.operator_name]
  const words = moveInWords({ place: from, person: before }, { place: to, person: after }, settings)
  return `${bookingName(booking)}: ${words || 'as it was'}.`
}

function whoIsTold(booking: BookingJson, secondsLeft: number): string {
  if (!hasAddress(booking)) return 'There is no email address, so nobody is told.'
  const who = booking.kind === 'group' ? 'the participants' : booking.visitor_name
  return secondsLeft > 0
    ? `${who.charAt(0).toUpperCase()}${who.slice(1)} will be told in ${secondsLeft} s.`
    : `The email to ${who} is on its way.`
}

const hasAddress = (booking: BookingJson) =>
  booking.visitor_email !== null || booking.participants.some((participant) => participant.email !== null)
