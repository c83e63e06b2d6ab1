'use client'

import dynamic from 'next/dynamic'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import type { HoursRights } from '@/components/hours/rights'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { BookingActionsProps } from './booking-actions'
import { BookingDrawer } from './booking-drawer'
import type { Beginning } from './empty-choice'
import { type Asked, EmptyMenu } from './empty-menu'
import { HelpDialog } from './help-dialog'
import { NewBookingPanel } from './new-booking-panel'
import { RefusedDialog } from './refused-dialog'
import type { useMoves } from './use-moves'
import { WeekOfPickers } from './week-of-pickers'

const BlockDrawer = dynamic(
  () => import('@/components/blocks/block-drawer').then((part) => part.BlockDrawer),
  { loading: () => null },
)

interface DiaryPanelsProps {
  /** Absent before any came: then there are only the keys to be read. */
  grid: GridJson | undefined
  today: string
  canWrite: boolean
  rights: HoursRights
  moves: ReturnType<typeof useMoves>
  /** What is open of each kind; null: nothing. */
  bookingId: number | null
  blockId: number | null
  asked: Asked | null
  at: Beginning | null
  helping: boolean
  onBooking: (id: number | null) => void
  onBlock: (id: number | null) => void
  onAnswered: () => void
  onEnd: () => void
  onHelped: () => void
  onCopy: NonNullable<BookingActionsProps['onCopy']>
  onPoint: (time: EmptyTime) => void
  onShow: (date: string) => void
}

/** What opens over the calendar: a booking, a new one, blocked time, what a place offers, why a move was refused, the keys. */
export function DiaryPanels({ grid, helping, onHelped, ...panels }: DiaryPanelsProps) {
  return (
    <>
      {grid && <OfGrid grid={grid} {...panels} />}
      <HelpDialog opened={helping} onClose={onHelped} />
    </>
  )
}

type OfGridProps = Omit<DiaryPanelsProps, 'grid' | 'helping' | 'onHelped'> & { grid: GridJson }

function OfGrid({ grid, today, canWrite, rights, moves, ...panels }: OfGridProps) {
  const { bookingId, blockId, asked, at, onBooking, onBlock, onAnswered, onEnd } = panels
  return (
    <WeekOfPickers weekStart={grid.settings.week_start}>
      <BookingDrawer
        id={bookingId}
        grid={grid}
        canWrite={canWrite}
        onClose={() => onBooking(null)}
        onReopen={onBooking}
        onMove={moves.tryMove}
        onCopy={(booking, to) => {
          onBooking(null)
          panels.onCopy(booking, to)
        }}
      />
      <EmptyMenu
        asked={asked}
        grid={grid}
        rights={rights}
        onChoose={(time) => {
          onAnswered()
          panels.onPoint(time)
        }}
        onClose={onAnswered}
      />
      {blockId !== null && (
        <BlockDrawer id={blockId} grid={grid} today={today} rights={rights} onClose={() => onBlock(null)} />
      )}
      <NewBookingPanel
        at={at}
        grid={grid}
        today={today}
        rights={rights}
        onClose={onEnd}
        onShow={panels.onShow}
        onOpenBooking={(id) => {
          onEnd()
          onBooking(id)
        }}
        onOpenBlock={(id) => {
          onEnd()
          onBlock(id)
        }}
      />
      <RefusedDialog refused={moves.refused} grid={grid} onMove={moves.move} onClose={moves.forgetRefusal} />
    </WeekOfPickers>
  )
}
