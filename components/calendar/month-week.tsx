import type { CSSProperties } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { MonthDay } from './month-day'
import { drawStay, type StayBar, stayBars } from './stay-bars'
import { startOf } from './wall-time'

interface MonthWeekProps {
  week: readonly Wall[]
  about: Wall
  events: readonly CalendarEvent[]
  grouped: ReadonlyMap<string, readonly CalendarEvent[]>
  lines: number
}

const none: readonly CalendarEvent[] = []

/** Seven days: stays as bars over them, the other bookings line by line in each. */
export function MonthWeek({ week, about, events, grouped, lines }: MonthWeekProps) {
  const model = useCalendarModel()
  const { selectedId, pendingIds, today } = model
  const all = stayBars(events, week)
  const fits = week.every(
    (day, index) => linesOver(all, index) + (grouped.get(String(day)) ?? none).length <= lines,
  )
  // Where not all fit, the last line says how many more there are.
  const barLines = fits ? lines : lines - 1
  const bars = all.filter(({ line }) => line < barLines)
  const hidden = all.filter(({ line }) => line >= barLines)
  const monthOf = (day: Wall) => startOf(day, 'month', 0)
  return (
    <div className="cal-week">
      <div className="cal-stay-bars" style={{ '--lines': lines } as CSSProperties}>
        {bars.map((bar) => drawStay(bar, week, model))}
      </div>
      {week.map((day, index) => {
        const list = grouped.get(String(day)) ?? none
        return (
          <MonthDay
            key={day}
            day={day}
            isToday={day === today}
            isOutside={monthOf(day) !== monthOf(about)}
            events={list}
            bars={linesOver(bars, index)}
            hiddenStays={hidden.filter((bar) => covers(bar, index)).length}
            lines={lines}
            selected={list.some(({ booking }) => booking.id === selectedId) ? selectedId : null}
            moving={list
              .filter(({ id }) => pendingIds.has(id))
              .map(({ id }) => id)
              .join()}
          />
        )
      })}
    </div>
  )
}

const covers = ({ first, days }: StayBar, index: number) => first <= index && index < first + days

const linesOver = (bars: readonly StayBar[], index: number) =>
  bars.reduce((most, bar) => (covers(bar, index) ? Math.max(most, bar.line + 1) : most), 0)
