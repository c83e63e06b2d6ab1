'use client'

import { Button, Group, Text } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { bookingName } from '@/components/calendar/booking-name'
import { announce } from '@/components/ui/announcer'
import { hideNotice, showNotice } from '@/components/ui/notices'
import { tellTrouble } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import { canBeAsked } from './proposals'
import type { MoveOrder } from './reschedule'
import { dontTell } from './reschedule'
import { SeriesFollow } from './series-follow'
import { useCountdown } from './use-countdown'
import { moveInWords } from './words'

interface Moved {
  booking: BookingJson
  order: MoveOrder
  settings: SettingsJson
  onUndo: () => void
  /** Takes it back and asks the visitor instead. */
  onAsk: () => void
  client: QueryClient
  words: BookingWords
}

/** How long the outcome stays after the email has gone. */
const lingerMs = 4000

/** Counted from when the move was sent: the server's own count begins a little later, so we never promise too much. */
export const undoableUntil = ({ order, settings }: Pick<Moved, 'order' | 'settings'>): number =>
  order.sentAt + settings.undo_seconds * 1000

/** After a move: what moved where, who will be told when, and the ways back. One toast per booking. */
export function showMoved(moved: Moved): void {
  const id = `move-${moved.booking.id}`
  const { words } = moved
  const what = moved.order.undo ? words('moving.putBack', { moved: whatMoved(moved) }) : whatMoved(moved)
  announce(
    moved.order.undo ? what : `${what} ${whoIsTold(moved.booking, moved.settings.undo_seconds, words)}`,
  )
  hideNotice(id)
  const autoClose = moved.order.undo ? lingerMs : undoableUntil(moved) - Date.now() + lingerMs
  const message = moved.order.undo ? (
    what
  ) : (
    <MoveToast {...moved} what={what} onClose={() => hideNotice(id)} />
  )
  // The next tick: a toast of the same id that is leaving would swallow the new one.
  setTimeout(() =>
    showNotice({
      id,
      autoClose,
      message,
      color: 'pine',
      role: 'group',
      'aria-label': words('moving.moved'),
    }),
  )
}

function MoveToast({
  booking,
  order,
  settings,
  onUndo,
  onAsk,
  client,
  words,
  what,
  onClose,
}: Moved & { what: string; onClose: () => void }) {
  const ui = useTranslations('ui')
  const left = useCountdown(undoableUntil({ order, settings }))
  const [untold, setUntold] = useState(false)
  const isTold = hasAddress(booking)
  const silence = () => {
    setUntold(true)
    dontTell(booking)
      .then(() => announce(words('moving.nobodyTold')))
      .catch((error: Error) => {
        setUntold(false)
        tellTrouble(error, { what: words('moving.notHeldBack') })
      })
      .finally(() => refresh(client))
  }
  return (
    <Group justify="space-between" align="center" gap="sm">
      <div style={{ flex: '1 1 14rem' }}>
        <Text size="sm" fw={500}>
          {what}
        </Text>
        <Text size="sm" c="dimmed" className="numbers">
          {untold ? words('moving.nobodyTold') : whoIsTold(booking, left, words)}
        </Text>
      </div>
      {left > 0 && (
        <Group gap="xs">
          {booking.series_id !== null && (
            <SeriesFollow
              booking={order.booking}
              seriesId={booking.series_id}
              move={order.move}
              settings={settings}
              client={client}
              words={words}
            />
          )}
          {isTold && !untold && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={silence}>
              {words('moving.dontTell')}
            </Button>
          )}
          {canBeAsked(booking) && !untold && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => {
                onClose()
                onAsk()
              }}
            >
              {words('proposal.askInstead')}
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
            {ui('undo')}
          </Button>
        </Group>
      )}
    </Group>
  )
}

function whatMoved({ booking, order, settings, words }: Moved): string {
  const { from, to } = order.move
  const [before, after] = [order.booking.operator_name, booking.operator_name]
  const move = moveInWords(
    { place: from, person: before, object: order.booking.product_name },
    { place: to, person: after, object: booking.product_name },
    settings,
    words,
  )
  return words('moving.movedTo', { name: bookingName(booking), move: move || words('moving.asItWas') })
}

function whoIsTold(booking: BookingJson, seconds: number, words: BookingWords): string {
  if (!hasAddress(booking)) return words('moving.noAddress')
  const isClass = booking.kind === 'group'
  if (seconds > 0)
    return isClass
      ? words('moving.allWillBeTold', { seconds })
      : words('moving.willBeTold', { name: booking.visitor_name, seconds })
  return isClass ? words('moving.onItsWayToAll') : words('moving.onItsWay', { name: booking.visitor_name })
}

const hasAddress = (booking: BookingJson) =>
  booking.visitor_email !== null || booking.participants.some((participant) => participant.email !== null)
