import type { RefObject } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import { type CalendarModel, useCalendarModel } from './calendar-model'
import type { Column } from './columns'
import { edgeAt, movedBy, stretchedTo, sweptOver } from './drag-math'
import { getBoundsForNode } from './library'
import type { Target } from './place-of'
import { Preview } from './preview'
import { minuteWithin } from './shading'
import { type Grab, type PagePoint, type Press, useDrag } from './use-drag'
import { DAY, DAY_MINUTES, floor, MINUTE } from './wall-time'

interface TimeDragProps {
  /** What holds the columns, side by side and as wide as each other. */
  area: RefObject<HTMLDivElement | null>
  columns: readonly Column[]
}

/** Drags over a time grid, and what is picked up by keyboard: the preview above the columns, which are not drawn again. */
export function TimeDrag({ area, columns }: TimeDragProps) {
  const model = useCalendarModel()
  const dragged = useDrag(area, (press) => (area.current ? hold(press, area.current, columns, model) : null))
  const lifted = model.lifted && !model.lifted.event.stay ? model.lifted : null
  const shown = dragged ?? lifted
  const index = shown ? columnOf(shown.target, columns) : -1
  const column = columns[index]
  if (!shown || !column) return null
  const start = minuteWithin(shown.target.start, column.day)
  const end = Math.max(start + 15, minuteWithin(shown.target.end, column.day))
  return (
    <Preview
      {...shown}
      formats={model.formats}
      style={{
        top: `${(start / DAY_MINUTES) * 100}%`,
        height: `${((end - start) / DAY_MINUTES) * 100}%`,
        left: `${(index / columns.length) * 100}%`,
        width: `${100 / columns.length}%`,
      }}
    />
  )
}

/** The column and the moment under a point of the page. */
export function momentAt(point: PagePoint, area: Element, columns: readonly Column[]) {
  const { left, right, top, bottom } = getBoundsForNode(area)
  const place = Math.floor(((point.x - left) / (right - left)) * columns.length)
  const column = columns[Math.min(columns.length - 1, Math.max(0, place))] as Column
  const share = Math.min(1, Math.max(0, (point.y - top) / (bottom - top)))
  return { column, wall: Math.min(column.day + DAY - MINUTE, column.day + share * DAY) }
}

function hold(press: Press, area: Element, columns: readonly Column[], model: CalendarModel): Grab | null {
  const tile = press.element.closest('[data-booking]')
  if (tile) return holdTile(press, tile, area, columns, model)
  return model.canWrite ? holdEmpty(press, area, columns, model) : null
}

function holdTile(
  press: Press,
  tile: Element,
  area: Element,
  columns: readonly Column[],
  model: CalendarModel,
): Grab | null {
  const event = model.eventOf(Number(tile.getAttribute('data-booking')))
  if (!event || !model.canDrag(event)) return null
  const bounds = getBoundsForNode(tile)
  const edge = edgeAt(press.y - bounds.top, bounds.bottom - press.y, press.isTouch)
  const from = momentAt(press, area, columns)
  const resizes = edge !== null && isOnDay(edge === 'end' ? event.end - 1 : event.start, from.column.day)
  return {
    event,
    action: resizes ? 'resize' : 'move',
    targetAt: (point) => {
      const to = momentAt(point, area, columns)
      if (resizes) {
        const there = from.column.day + (to.wall - to.column.day)
        // The last minute of the day means its end.
        const wall = edge === 'end' && there >= from.column.day + DAY - MINUTE ? from.column.day + DAY : there
        return { ...stretchedTo(event, edge, wall, model.step), staffId: event.staffId }
      }
      const staffId = to.column.staffId === undefined ? event.staffId : to.column.staffId
      // Nobody's column is no place for what somebody does.
      if (staffId === null && event.staffId !== null) return null
      return { ...movedBy(event, from.wall, to.wall, model.step), staffId }
    },
    drop: () => undefined,
  }
}

function holdEmpty(press: Press, area: Element, columns: readonly Column[], model: CalendarModel): Grab {
  const from = momentAt(press, area, columns)
  const staffId = from.column.staffId ?? null
  return {
    event: null,
    action: 'resize',
    targetAt: (point) => {
      const to = momentAt(point, area, columns)
      return { ...sweptOver(from.wall, from.column.day + (to.wall - to.column.day), model.step), staffId }
    },
    // As short as one step it was meant as a click: the service decides how long.
    drop: ({ start, end }) => model.create(start, end - start > model.step * MINUTE ? end : null, staffId),
  }
}

const isOnDay = (wall: Wall, day: Wall) => floor(wall, DAY) === day

const columnOf = (target: Target, columns: readonly Column[]) =>
  columns.findIndex(
    ({ day, staffId }) =>
      floor(target.start, DAY) === day && (staffId === undefined || staffId === target.staffId),
  )
