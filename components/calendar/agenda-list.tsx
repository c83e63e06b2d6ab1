import { useEffect, useMemo } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import { bookingContent } from './booking-name'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { tileClass } from './tile'
import { DAY, floor } from './wall-time'

interface AgendaListProps {
  days: readonly Wall[]
  events: readonly CalendarEvent[]
}

/** The days that have bookings, one after the other: for reading down, printing, and small screens. */
export function AgendaList({ days, events }: AgendaListProps) {
  const { words, formats, today, layout, showDay } = useCalendarModel()
  const listed = useMemo(() => byDay(days, events), [days, events])
  useEffect(() => {
    const all = listed.flatMap(([, list]) => list.map(({ id, start }) => ({ id, start })))
    layout.current = { focus: [all], bounds: null }
  }, [listed, layout])

  if (listed.length === 0) return <p className="cal-nothing">{words('nothing')}</p>
  return (
    <div className="cal-scroll cal-agenda">
      {listed.map(([day, list]) => (
        <section key={day} className={day === today ? 'cal-agenda-day is-today' : 'cal-agenda-day'}>
          <h2 className="cal-agenda-date">
            <button type="button" onClick={() => showDay(day)} suppressHydrationWarning>
              {formats.day(day)}
              {day === today && <span className="cal-agenda-today">{words('today')}</span>}
            </button>
          </h2>
          <div className="cal-agenda-list">
            {list.map((event) => (
              <Row key={event.id} event={event} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function Row({ event }: { event: CalendarEvent }) {
  const { selectedId, pendingIds, statusWords } = useCalendarModel()
  const { booking, marks, when, name, status } = event
  const looks = {
    text: '',
    short: false,
    selected: event.booking.id === selectedId,
    pending: pendingIds.has(event.id),
    before: false,
    after: false,
  }
  const states = status === 'confirmed' ? [statusWords.confirmed, ...marks] : marks
  return (
    <button
      type="button"
      className={`cal-row ${tileClass(event, looks)}`}
      tabIndex={-1}
      data-booking={event.id}
      aria-label={event.label}
      suppressHydrationWarning
    >
      <span className="cal-row-when" suppressHydrationWarning>
        {when}
      </span>
      <span className="cal-row-name">{name}</span>
      <span className="cal-row-what">
        {[bookingContent(booking), booking.operator_name].filter(Boolean).join(' · ')}
      </span>
      <span className="cal-row-state">{states.join(' · ')}</span>
    </button>
  )
}

/** Each booking on the day it begins, or the first day shown if it began before. */
function byDay(days: readonly Wall[], events: readonly CalendarEvent[]): [Wall, CalendarEvent[]][] {
  const first = days[0] as Wall
  const lists = new Map(days.map((day) => [day, [] as CalendarEvent[]]))
  for (const event of [...events].sort((a, b) => a.start - b.start || a.id - b.id))
    if (event.end > first) lists.get(Math.max(first, floor(event.start, DAY)))?.push(event)
  return [...lists].filter(([, list]) => list.length > 0)
}
