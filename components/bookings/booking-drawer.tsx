'use client'

import { Button, Center, EmptyState, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { because } from '@/components/ui/because'
import { DiscardQuestion } from '@/components/ui/discard-question'
import { SidePanel } from '@/components/ui/side-panel'
import { type Held, Unsaved } from '@/components/ui/unsaved'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { BookingActionsProps } from './booking-actions'
import { BookingDetails } from './booking-details'
import { bookingQuery } from './booking-queries'
import { useKeptOpen } from './use-kept-open'
import type { TryMove } from './use-moves'

interface BookingDrawerProps {
  /** null: closed. */
  id: number | null
  grid: GridJson
  canWrite: boolean
  onClose: () => void
  /** Opens again a booking that Back has closed while something was typed. */
  onReopen?: (id: number) => void
  onMove: TryMove
  /** Absent: nothing can be copied here. */
  onCopy?: BookingActionsProps['onCopy']
}

/** Everything about one booking. It is taken from the grid where it is there, else fetched. */
export function BookingDrawer({ id: wanted, onClose, onReopen, ...shown }: BookingDrawerProps) {
  const words = useTranslations('bookings')
  const [held] = useState<Held>(() => new Map())
  const [asking, setAsking] = useState(false)
  const { id, isLeft, stay, go } = useKeptOpen(wanted, held)
  const last = useRef(id)
  if (id !== null) last.current = id
  return (
    <Unsaved value={held}>
      <SidePanel
        opened={id !== null}
        // The question is asked a turn later: a dialog that opens while Escape is heard would hear it too, and close.
        onClose={() => (held.size > 0 ? setTimeout(() => setAsking(true)) : onClose())}
        closeOnEscape={!asking && !isLeft}
        title={words('drawer.title')}
        onExitTransitionEnd={() => last.current !== null && focusTile(last.current)}
      >
        {id !== null && <Loaded key={id} id={id} onClose={onClose} {...shown} />}
      </SidePanel>
      <DiscardQuestion
        opened={asking || isLeft}
        onKeep={() => {
          setAsking(false)
          stay()
          if (isLeft && id !== null) onReopen?.(id)
        }}
        onDiscard={() => {
          setAsking(false)
          held.clear()
          go()
          if (!isLeft) onClose()
        }}
      />
    </Unsaved>
  )
}

/**
 * The tile that was opened may have been drawn anew or be gone, when its booking was cancelled: then the focus, which would
 * be nowhere, goes to the tile as it is now, to another, or to the page.
 */
function focusTile(id: number): void {
  const focused = document.activeElement
  if (focused && focused !== document.body && !focused.closest('[role="dialog"]')) return
  const place =
    document.querySelector<HTMLElement>(`main [data-booking="${id}"]`) ??
    document.querySelector<HTMLElement>('main [data-booking][tabindex="0"]') ??
    document.querySelector<HTMLElement>('main')
  place?.focus({ preventScroll: true })
}

function Loaded({ id, grid, onClose, ...may }: BookingDrawerProps & { id: number }) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const inGrid = grid.bookings.find((booking) => booking.id === id)
  const fetched = useQuery({ ...bookingQuery(id), enabled: !inGrid })
  const booking = inGrid ?? fetched.data
  if (booking) return <BookingDetails booking={booking} grid={grid} {...may} />
  if (!fetched.error)
    return (
      <Center h={240}>
        <Loader aria-label={words('drawer.loading')} />
      </Center>
    )
  return (
    <EmptyState mt="xl" title={words('drawer.trouble')} description={because(fetched.error)}>
      <EmptyState.Actions>
        <Button variant="default" onClick={onClose}>
          {ui('close')}
        </Button>
        <Button onClick={() => fetched.refetch()}>{ui('trouble.again')}</Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
