import { type CSSProperties, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { dayColumns, eventsByColumn } from './columns'
import { DayDrag } from './day-drag'
import { MonthWeek } from './month-week'
import { closedSpans, scheduleOf } from './shading'
import { useLines } from './use-lines'
import { DAY, MINUTE } from './wall-time'

interface MonthGridProps {
  /** Whole weeks. */
  days: readonly Wall[]
  /** A day of the month it is about. */
  about: Wall
  events: readonly CalendarEvent[]
}

const startOfWork = 9 * 60

/** The weeks of a month. Draws no more bookings per day than its height has room for. */
export function MonthGrid({ days, about, events }: MonthGridProps) {
  const model = useCalendarModel()
  const { grid, formats, step, compact } = model
  const area = useRef<HTMLDivElement>(null)
  const weeks = useMemo(() => weeksOf(days), [days])
  const grouped = useGrouped(days, events)
  const lines = useLines(area, weeks.length, compact)

  const pressEmpty = (event: MouseEvent) => {
    if (!model.canWrite || model.dragged.current || !(event.target instanceof Element)) return
    if (event.target.closest('[data-booking],button')) return
    const day = Number(event.target.closest('[data-day]')?.getAttribute('data-day') ?? Number.NaN)
    if (Number.isNaN(day)) return
    const closed = closedSpans({ day, staffId: undefined }, grid, scheduleOf(grid))
    const opens = closed[0]?.start === 0 && closed[0].end < DAY / MINUTE ? closed[0].end : startOfWork
    model.create(day + opens * MINUTE, null, null)
  }

  const { layout } = model
  useEffect(() => {
    const stays = (day: Wall) =>
      events.filter((event) => event.stay && Math.max(event.start, days[0] as Wall) === day)
    layout.current = {
      focus: days.map((day) =>
        [...stays(day), ...(grouped.get(String(day)) ?? [])].map(({ id, start, stay }) => ({
          id,
          start: stay ? 0 : start % DAY,
        })),
      ),
      bounds: {
        firstDay: days[0] as Wall,
        lastDay: days.at(-1) as Wall,
        staffIds: null,
        rowDays: 7,
        step,
      },
    }
  }, [days, events, grouped, layout, step])

  return (
    <div className="cal-month" style={{ '--weeks': weeks.length } as CSSProperties}>
      <div className="cal-month-head" aria-hidden="true">
        {weeks[0]?.map((day) => (
          <div key={day} suppressHydrationWarning>
            {formats.weekday(day)}
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keys, a day opens and has a cursor. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div className="cal-month-body" ref={area} onClick={pressEmpty}>
        {weeks.map((week, index) => (
          <MonthWeek
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place on the page.
            key={index}
            week={week}
            about={about}
            events={events}
            grouped={grouped}
            lines={lines}
          />
        ))}
        <DayDrag area={area} days={days} perRow={7} staysOnly={false} />
      </div>
    </div>
  )
}

const weeksOf = (days: readonly Wall[]) =>
  Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))

function useGrouped(days: readonly Wall[], events: readonly CalendarEvent[]) {
  const before = useRef<ReadonlyMap<string, readonly CalendarEvent[]>>(new Map())
  return useMemo(() => {
    const sorted = [...events].sort((a, b) => a.start - b.start || a.id - b.id)
    const grouped = eventsByColumn(dayColumns(days), sorted, before.current)
    before.current = grouped
    return grouped
  }, [days, events])
}
