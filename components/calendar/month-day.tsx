import { type CSSProperties, memo } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { tile } from './tile'
import { stateWords } from './tile-text'

interface MonthDayProps {
  day: Wall
  isToday: boolean
  isOutside: boolean
  events: readonly CalendarEvent[]
  /** Lines taken by stays. */
  bars: number
  /** How many stays found no line. */
  hiddenStays: number
  lines: number
  selected: number | null
  /** Ids on their way, as text. */
  moving: string
}

const noStyle: CSSProperties = {}

/** A day of a month: its number, as many bookings as fit, and how many more there are. */
export const MonthDay = memo(function MonthDay(props: MonthDayProps) {
  const { day, isToday, isOutside, events, bars, hiddenStays, lines, selected, moving } = props
  const { words, formats, showDay } = useCalendarModel()
  const room = Math.max(0, lines - bars)
  const fits = hiddenStays === 0 && events.length <= room
  const shown = fits ? events : events.slice(0, Math.max(0, room - 1))
  const more = events.length - shown.length + hiddenStays
  const pending = moving.split(',')
  const name = `cal-month-day${isToday ? ' is-today' : ''}${isOutside ? ' is-outside' : ''}`
  const booked = events.filter(({ status }) => status !== 'proposed')
  const count = words('count', { count: booked.length })
  return (
    <div className={name} data-day={day} style={{ '--bars': bars } as CSSProperties}>
      <button
        type="button"
        className="cal-month-number"
        aria-current={isToday ? 'date' : undefined}
        aria-label={`${formats.day(day)}${isToday ? `, ${words('isToday')}` : ''}, ${count}`}
        onClick={() => showDay(day)}
        suppressHydrationWarning
      >
        {formats.dayNumber(day)}
      </button>
      {shown.map((event) =>
        tile(
          event,
          {
            text: [formats.time(event.start), ...stateWords(event)].join(' · '),
            short: true,
            selected: event.booking.id === selected,
            pending: pending.includes(String(event.id)),
            before: event.start < day,
            after: false,
          },
          noStyle,
          words,
        ),
      )}
      {more > 0 && (
        <button
          type="button"
          className="cal-more"
          aria-label={words('moreOn', { count: more, day: formats.day(day) })}
          onClick={() => showDay(day)}
        >
          +{more}
          <span className="cal-more-word"> {words('more')}</span>
        </button>
      )}
    </div>
  )
})
