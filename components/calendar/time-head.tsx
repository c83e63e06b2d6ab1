import { useRef } from 'react'
import { dateOfWall, minutesOfDay, type Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import type { Column } from './columns'
import { DayDrag } from './day-drag'
import { drawStay, stayBars } from './stay-bars'
import { DAY_MINUTES } from './wall-time'

interface TimeHeadProps {
  columns: readonly Column[]
  days: readonly Wall[]
  events: readonly CalendarEvent[]
}

/** What stays in sight while the hours scroll: the days or people, and the stays of those days. */
export function TimeHead({ columns, days, events }: TimeHeadProps) {
  const byStaff = columns[0]?.staffId !== undefined
  return (
    <div className="cal-head">
      <div className="cal-corner" />
      <div className="cal-heads">
        {columns.map((column) => {
          const Head = byStaff ? Person : Day
          return <Head key={column.key} column={column} />
        })}
      </div>
      <Stays days={days} events={events} />
    </div>
  )
}

function Day({ column: { day } }: { column: Column }) {
  const { words, formats, today, zone, showDay } = useCalendarModel()
  const isToday = day === today
  const changes = minutesOfDay(dateOfWall(day), zone) !== DAY_MINUTES
  return (
    <button
      type="button"
      className={isToday ? 'cal-day is-today' : 'cal-day'}
      aria-current={isToday ? 'date' : undefined}
      aria-label={[formats.day(day), isToday && words('isToday'), changes && words('clocksChange')]
        .filter(Boolean)
        .join(', ')}
      onClick={() => showDay(day)}
      suppressHydrationWarning
    >
      <span className="cal-day-name" suppressHydrationWarning>
        {formats.weekday(day)}
      </span>
      <span className="cal-day-number">{new Date(day).getUTCDate()}</span>
      {changes && <span className="cal-day-note">{words('clocks')}</span>}
    </button>
  )
}

function Person({ column: { staff } }: { column: Column }) {
  const { words } = useCalendarModel()
  return (
    <div className="cal-person">
      <span className="cal-person-dot" style={staff && { background: staff.color }} aria-hidden="true" />
      <span className="cal-person-name">{staff?.name ?? words('noPerson')}</span>
      {staff?.title && <span className="cal-person-title">{staff.title}</span>}
    </div>
  )
}

function Stays({ days, events }: Pick<TimeHeadProps, 'days' | 'events'>) {
  const model = useCalendarModel()
  const area = useRef<HTMLDivElement>(null)
  const bars = stayBars(events, days)
  if (bars.length === 0) return null
  return (
    <>
      <div className="cal-corner is-stays">{model.words('stays')}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <div className="cal-stays" ref={area} role="group" aria-label={model.words('stays')}>
        <div
          className="cal-stay-bars"
          style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}
        >
          {bars.map((bar) => drawStay(bar, days, model))}
        </div>
        <DayDrag area={area} days={days} perRow={days.length} staysOnly />
      </div>
    </>
  )
}
