import { type CSSProperties, type MouseEvent, memo, useMemo, useRef } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { type Column, eventsByColumn } from './columns'
import { DayColumn } from './day-column'
import { NowLine } from './now-line'
import { blocksOf, closedSpans, scheduleOf } from './shading'
import { TimeCursor } from './time-cursor'
import { momentAt, TimeDrag } from './time-drag'
import { TimeGutter } from './time-gutter'
import { TimeHead } from './time-head'
import { useGridLayout } from './use-grid-layout'
import { useGridScroll } from './use-grid-scroll'
import { DAY_MINUTES, floor, MINUTE } from './wall-time'

const eightOClock = 8 * 60

interface TimeGridProps {
  columns: readonly Column[]
  /** Its different days, by their midnights. */
  days: readonly Wall[]
  /** The day it is about. */
  about: Wall
  events: readonly CalendarEvent[]
}

/**
 * Days or people side by side, time going down. Stands in for the library's TimeGrid, which at every render compares
 * every booking with every column, measures itself and draws all of it again. The addon renders the calendar at every
 * grab and drop: that ends here.
 */
export const TimeGrid = memo(function TimeGrid({ columns, days, about, events }: TimeGridProps) {
  const model = useCalendarModel()
  const { grid, words, formats, today } = model
  const area = useRef<HTMLDivElement>(null)
  const shades = useShades(columns)
  const grouped = useGrouped(columns, events)
  const withStaff = columns[0]?.staffId === undefined && grid.staff.length > 1
  const columnName = ({ day, staff, staffId }: Column) =>
    staffId === undefined ? formats.day(day) : `${staff?.name ?? words('noPerson')}, ${formats.day(day)}`
  const todays = columns.flatMap(({ day }, index) => (day === today ? [index] : []))
  const opensAt = Math.min(...shades.map(({ opens }) => opens))
  const first = Number.isFinite(opensAt) ? opensAt : eightOClock
  const scroller = useGridScroll(
    first,
    columns.findIndex(({ day }) => day === about),
    columns.length,
  )
  useGridLayout(columns, days, events, grouped)

  /** The empty time under the pointer; null where something stands. */
  const emptyAt = (event: MouseEvent) => {
    if (!area.current || !model.canWrite || model.dragged.current) return null
    if (!(event.target instanceof Element) || event.target.closest('[data-booking],button')) return null
    const point = { x: event.pageX, y: event.pageY }
    const { column, wall } = momentAt(point, area.current, columns)
    return { start: floor(wall, model.step * MINUTE), staffId: column.staffId ?? null }
  }
  const pressEmpty = (event: MouseEvent) => {
    const empty = emptyAt(event)
    if (empty) model.create(empty.start, null, empty.staffId)
  }
  const askEmpty = (event: MouseEvent) => {
    const empty = emptyAt(event)
    // A finger's long press draws out a time; a tap shows the same choices.
    const isTouch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch'
    if (!empty || isTouch) return
    event.preventDefault()
    model.ask(empty.start, empty.staffId, { x: event.clientX, y: event.clientY })
  }

  return (
    <div className="cal-scroll" ref={scroller} style={{ '--columns': columns.length } as CSSProperties}>
      <TimeHead columns={columns} days={days} events={events} />
      <div className="cal-body">
        <TimeGutter formats={formats} withNow={todays.length > 0} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach empty time by the cursor. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
        <div className="cal-columns" ref={area} onClick={pressEmpty} onContextMenu={askEmpty}>
          {columns.map((column, index) => {
            const list = grouped.get(column.key) ?? []
            return (
              <DayColumn
                key={column.staffId === undefined ? index : column.key}
                column={column}
                events={list}
                blocks={shades[index]?.blocks ?? []}
                closed={shades[index]?.closed ?? []}
                label={columnName(column)}
                isToday={column.day === today && days.length > 1}
                withStaff={withStaff}
                selected={
                  list.some(({ booking }) => booking.id === model.selectedId) ? model.selectedId : null
                }
                moving={movingIn(list, model.pendingIds)}
                words={words}
                compact={model.compact}
              />
            )
          })}
          {todays.length > 0 && (
            <NowLine from={todays[0] as number} to={(todays.at(-1) as number) + 1} of={columns.length} />
          )}
          {model.canWrite && <TimeCursor columns={columns} opensAt={first} columnName={columnName} />}
          <TimeDrag area={area} columns={columns} />
        </div>
      </div>
    </div>
  )
})

/** Hours and blocks of each column; `opens`: the minute its first work begins. */
function useShades(columns: readonly Column[]) {
  const { grid } = useCalendarModel()
  const { schedule, overrides, staff, settings, blocked_times } = grid
  return useMemo(() => {
    const hours = { schedule, overrides, staff, settings }
    const translated = scheduleOf(hours)
    return columns.map((column) => {
      const closed = closedSpans(column, hours, translated)
      const opens = closed[0]?.start === 0 ? closed[0].end : 0
      const blocks = blocksOf(column, { blocked_times, staff, settings })
      return { closed, blocks, opens: opens === DAY_MINUTES ? Number.POSITIVE_INFINITY : opens }
    })
  }, [columns, schedule, overrides, staff, settings, blocked_times])
}

function useGrouped(columns: readonly Column[], events: readonly CalendarEvent[]) {
  const before = useRef<ReadonlyMap<string, readonly CalendarEvent[]>>(new Map())
  return useMemo(() => {
    const grouped = eventsByColumn(columns, events, before.current)
    before.current = grouped
    return grouped
  }, [columns, events])
}

const movingIn = (events: readonly CalendarEvent[], pendingIds: ReadonlySet<number>) =>
  pendingIds.size === 0
    ? ''
    : events
        .filter(({ id }) => pendingIds.has(id))
        .map(({ id }) => id)
        .join()
