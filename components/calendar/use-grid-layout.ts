import { useEffect } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import type { Column } from './columns'
import { stayBars } from './stay-bars'
import { DAY } from './wall-time'

/** Tells the keys where they may go in a time grid. */
export function useGridLayout(
  columns: readonly Column[],
  days: readonly Wall[],
  events: readonly CalendarEvent[],
  grouped: ReadonlyMap<string, readonly CalendarEvent[]>,
) {
  const { layout, step } = useCalendarModel()
  useEffect(() => {
    const stays = stayBars(events, days)
    const above = (column: number) =>
      stays.filter(({ first }) => first === column).map(({ event }) => ({ id: event.id, start: 0 }))
    const byTime = (list: readonly CalendarEvent[]) =>
      list.map(({ id, start }) => ({ id, start: start % DAY })).sort((a, b) => a.start - b.start)
    layout.current = {
      focus: columns.map(({ key }, index) => [...above(index), ...byTime(grouped.get(key) ?? [])]),
      bounds: {
        firstDay: days[0] as Wall,
        lastDay: days.at(-1) as Wall,
        staffIds: columns[0]?.staffId === undefined ? null : columns.map(({ staffId }) => staffId ?? null),
        rowDays: null,
        step,
      },
    }
  }, [columns, days, events, grouped, layout, step])
}
