import type { RefObject } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import { type CalendarModel, useCalendarModel } from './calendar-model'
import { type Edge, edgeAt, movedByDays, stretchedToDay } from './drag-math'
import { getBoundsForNode } from './library'
import { Preview } from './preview'
import { type Grab, type PagePoint, type Press, useDrag } from './use-drag'
import { DAY, floor } from './wall-time'

interface DayDragProps {
  /** What holds the days, in rows of the same width and height. */
  area: RefObject<HTMLDivElement | null>
  days: readonly Wall[]
  perRow: number
  /** Only stays can be taken here. */
  staysOnly: boolean
}

/** Drags by whole days: over the weeks of a month, and along the row of stays above a week. */
export function DayDrag({ area, days, perRow, staysOnly }: DayDragProps) {
  const model = useCalendarModel()
  const dragged = useDrag(area, (press) =>
    area.current ? hold(press, area.current, { days, perRow, staysOnly }, model) : null,
  )
  const lifted = model.lifted && (model.lifted.event.stay || !staysOnly) ? model.lifted : null
  const shown = dragged ?? lifted
  if (!shown) return null
  const rows = days.length / perRow
  const first = Math.max(0, ((floor(shown.target.start, DAY) - (days[0] as Wall)) / DAY) | 0)
  const lastDay = Math.max(shown.target.start, shown.target.end - 1)
  const last = Math.min(days.length - 1, Math.floor((lastDay - (days[0] as Wall)) / DAY))
  return Array.from({ length: rows }, (_, row) => {
    const from = Math.max(first, row * perRow)
    const to = Math.min(last, row * perRow + perRow - 1)
    if (from > to) return null
    const style = {
      top: `calc(${(row / rows) * 100}% + var(--preview-top))`,
      left: `${((from % perRow) / perRow) * 100}%`,
      width: `${((to - from + 1) / perRow) * 100}%`,
    }
    return <Preview key={days[row * perRow]} {...shown} formats={model.formats} short style={style} />
  })
}

type Layout = Pick<DayDragProps, 'days' | 'perRow' | 'staysOnly'>

function hold(press: Press, area: Element, layout: Layout, model: CalendarModel): Grab | null {
  const tile = press.element.closest('[data-booking]')
  const event = tile && model.eventOf(Number(tile.getAttribute('data-booking')))
  if (!event || !model.canDrag(event) || (layout.staysOnly && !event.stay)) return null
  const edge = event.stay ? edgeOf(press, tile) : null
  const from = dayAt(press, area, layout)
  return {
    event,
    action: edge ? 'resize' : 'move',
    targetAt: (point) => {
      const to = dayAt(point, area, layout)
      const span = edge ? stretchedToDay(event, edge, to) : movedByDays(event, from, to)
      return { ...span, staffId: event.staffId }
    },
    drop: () => undefined,
  }
}

/** The edge of a stay that was pressed, if that end of it is shown here. */
export function edgeOf(press: Press, tile: Element): Edge | null {
  const { left, right } = getBoundsForNode(tile)
  const edge = edgeAt(press.x - left, right - press.x, press.isTouch)
  const hidden = edge === 'end' ? 'goes-after' : 'goes-before'
  return tile.classList.contains(hidden) ? null : edge
}

function dayAt(point: PagePoint, area: Element, { days, perRow }: Layout): Wall {
  const { left, right, top, bottom } = getBoundsForNode(area)
  const rows = days.length / perRow
  const row = within(Math.floor(((point.y - top) / (bottom - top)) * rows), rows)
  const column = within(Math.floor(((point.x - left) / (right - left)) * perRow), perRow)
  return days[row * perRow + column] as Wall
}

const within = (index: number, count: number) => Math.min(count - 1, Math.max(0, index))
