import { type ComponentType, useMemo, useRef } from 'react'
import type { DateLocalizer } from 'react-big-calendar/lib/localizer'
import type { Wall } from '@/lib/domain/wall-clock'
import { AgendaList } from './agenda-list'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { type CalendarViewName, rentalDays } from './calendar-props'
import { type Column, dayColumns, sameItems, staffColumns } from './columns'
import { MonthGrid } from './month-grid'
import { RentalsGrid } from './rentals-grid'
import { TimeGrid } from './time-grid'
import { DAY, daysFrom } from './wall-time'

interface ViewProps {
  date: Date
  events: readonly CalendarEvent[]
}

/** What react-big-calendar asks of a view beside drawing; paging is the page's, by the URL. */
type View = ComponentType<ViewProps> & {
  title(date: Date, options: { localizer: DateLocalizer }): string
  navigate(date: Date): Date
}

const view = (component: ComponentType<ViewProps>): View =>
  Object.assign(component, {
    title: (date: Date, { localizer }: { localizer: DateLocalizer }) =>
      localizer.format(date, 'dayHeaderFormat'),
    navigate: (date: Date) => date,
  })

/** The views by the names the URL knows them by. */
export const views: Record<CalendarViewName, View> = {
  day: view(({ date, events }) => <DaysView first={+date} about={+date} count={1} events={events} />),
  week: view(WeekView),
  month: view(MonthView),
  agenda: view(AgendaView),
  staff: view(StaffView),
  rentals: view(RentalsView),
}

function WeekView({ date, events }: ViewProps) {
  const { localizer } = useCalendarModel()
  return <DaysView first={+localizer.startOf(date, 'week')} about={+date} count={7} events={events} />
}

interface DaysViewProps extends Pick<ViewProps, 'events'> {
  first: Wall
  count: number
  about: Wall
}

function DaysView({ first, count, about, events }: DaysViewProps) {
  const days = useMemo(() => daysFrom(first, count), [first, count])
  const columns = useMemo(() => dayColumns(days), [days])
  return <TimeGrid columns={columns} days={days} about={about} events={events} />
}

function StaffView({ date, events }: ViewProps) {
  const { staff } = useCalendarModel().grid
  const day = +date
  const days = useMemo(() => [day], [day])
  const columns = useUnchanged(useMemo(() => staffColumns(day, staff, events), [day, staff, events]))
  return <TimeGrid columns={columns} days={days} about={day} events={events} />
}

function MonthView({ date, events }: ViewProps) {
  const { localizer } = useCalendarModel()
  const day = +date
  const days = useMemo(() => localizer.visibleDays(new Date(day)).map(Number), [localizer, day])
  return <MonthGrid days={days} about={day} events={events} />
}

function RentalsView({ date, events }: ViewProps) {
  const { localizer } = useCalendarModel()
  const first = +localizer.startOf(date, 'week')
  const days = useMemo(() => daysFrom(first, rentalDays), [first])
  return <RentalsGrid days={days} events={events} />
}

function AgendaView({ date, events }: ViewProps) {
  const until = Date.parse(useCalendarModel().grid.date_to)
  const day = +date
  const days = useMemo(() => daysFrom(day, Math.max(1, (until - day) / DAY + 1)), [day, until])
  return <AgendaList days={days} events={events} />
}

/** The columns of the last time, as long as they are about the same people. */
function useUnchanged(columns: Column[]): Column[] {
  const kept = useRef(columns)
  const same = sameItems(columns.map(identity), kept.current.map(identity))
  if (!same) kept.current = columns
  return kept.current
}

const identity = ({ key, staff }: Column) => staff ?? key
