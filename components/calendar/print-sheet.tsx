import type { CSSProperties } from 'react'
import type { Wall } from '@/lib/domain/wall-clock'
import { bookingContent } from './booking-name'
import type { CalendarEvent } from './calendar-event'
import type { CalendarProps } from './calendar-props'
import { staffColumns, touches } from './columns'
import { stateWords } from './tile-text'
import type { CalendarData } from './use-calendar-data'
import { DAY, daysFrom } from './wall-time'

interface PrintSheetProps extends Pick<CalendarProps, 'grid' | 'view'> {
  about: Wall
  events: readonly CalendarEvent[]
  data: CalendarData
}

interface PrintColumn {
  key: string
  title: string
  events: CalendarEvent[]
}

/** A day by its people, or a week by its days, as lists: each booking with its time first. */
export function PrintSheet({ grid, view, about, events, data }: PrintSheetProps) {
  const columns = view === 'week' ? daysOf(grid.date_from, events, data) : peopleOf(about, grid, events, data)
  return (
    <div
      className="cal-print-sheet"
      style={
        { '--print-columns': columns.length, '--print-size': `${sizeFor(columns, view)}pt` } as CSSProperties
      }
    >
      {columns.map(({ key, title, events }) => (
        <section key={key}>
          <h2>{title}</h2>
          {events.map((event) => (
            <Entry key={event.id} event={event} withStaff={view === 'week'} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Entry({ event, withStaff }: { event: CalendarEvent; withStaff: boolean }) {
  const { booking, when, name, status } = event
  const about = [
    bookingContent(booking),
    withStaff ? booking.operator_name : null,
    ...(status === 'completed' ? event.marks : stateWords(event)),
  ]
  return (
    <p className={`cal-print-entry is-${status}`}>
      <b>{when}</b> {name}
      <small>{about.filter(Boolean).join(' · ')}</small>
    </p>
  )
}

function daysOf(from: string, events: readonly CalendarEvent[], { formats }: CalendarData): PrintColumn[] {
  return daysFrom(Date.parse(from), 7).map((day) => ({
    key: String(day),
    title: formats.shortDay(day),
    events: inOrder(events.filter((event) => isOn(event, day))),
  }))
}

function peopleOf(
  day: Wall,
  { staff }: CalendarProps['grid'],
  events: readonly CalendarEvent[],
  { words }: CalendarData,
): PrintColumn[] {
  const onDay = events.filter((event) => isOn(event, day))
  const stays = onDay.filter(({ stay }) => stay)
  const people = staffColumns(day, staff, events).map((column) => ({
    key: column.key,
    title: column.staff?.name ?? words('noPerson'),
    events: inOrder(onDay.filter(({ stay, staffId }) => !stay && staffId === column.staffId)),
  }))
  const all = [...people, { key: 'stays', title: words('stays'), events: inOrder(stays) }]
  // Who has nothing that day leaves the room to the others.
  const busy = all.filter(({ events }) => events.length > 0)
  return busy.length > 0 ? busy : people
}

/** A guest who leaves is still there that day. */
const isOn = (event: CalendarEvent, day: Wall) =>
  event.stay ? event.start < day + DAY && event.end >= day : touches(event, day)

/** Stays first: they are there all day. */
const inOrder = (events: readonly CalendarEvent[]) =>
  [...events].sort((a, b) => Number(b.stay) - Number(a.stay) || a.start - b.start || a.id - b.id)

const [largest, smallest] = [10, 5]
/** How much of a page is for the lists, in mm: of an upright A4, and of one on its side. */
const room = { upright: 245, sideways: 165 }

/** The type, in pt, in which the longest list fits one page: an entry takes some lines and the space around it. */
function sizeFor(columns: readonly PrintColumn[], view: CalendarProps['view']): number {
  const height = view === 'day' ? room.upright : room.sideways
  const longest = Math.max(1, ...columns.map(({ events }) => events.length))
  const lines = columns.length > 4 ? 4 : 3
  const mmPerPt = 0.353 * 1.2 * lines
  return Math.max(smallest, Math.min(largest, (height / longest - 1.8) / mmPerPt))
}
