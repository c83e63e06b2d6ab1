import { Calendar, type EventInput } from 'fullcalendar'
import dayGrid from 'fullcalendar/daygrid'
import interaction from 'fullcalendar/interaction'
import theme from 'fullcalendar/themes/classic'
import timeGrid from 'fullcalendar/timegrid'
import 'fullcalendar/skeleton.css'
import 'fullcalendar/themes/classic/theme.css'
import 'fullcalendar/themes/classic/palette.css'
import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import { type MeasuredView, present } from './subject'

/** FullCalendar as its documentation says, and as fast as its API allows: a change touches one event only. */
let calendar: Calendar
let known: ReadonlyMap<number, BookingJson> = new Map()

const views: Record<MeasuredView, string> = {
  week: 'timeGridWeek',
  month: 'dayGridMonth',
  // Columns per person are not in the free package.
  staff: 'timeGridDay',
}

present({
  mount(root, grid, view, date) {
    known = byId(grid)
    calendar = new Calendar(root, {
      plugins: [dayGrid, timeGrid, interaction, theme],
      initialView: views[view],
      initialDate: date,
      firstDay: 1,
      height: '100%',
      headerToolbar: false,
      editable: true,
      selectable: true,
      dayMaxEvents: true,
      eventClass: 'measured',
      slotDuration: '00:30:00',
      snapDuration: '00:15:00',
      scrollTime: '07:30:00',
      events: grid.bookings.map(eventOf),
    })
    calendar.render()
  },
  show(grid, date) {
    known = byId(grid)
    calendar.batchRendering(() => {
      calendar.removeAllEvents()
      calendar.gotoDate(date)
      calendar.addEventSource(grid.bookings.map(eventOf))
    })
  },
  change(grid) {
    for (const booking of grid.bookings) {
      if (known.get(booking.id) === booking) continue
      const { start = '', end = '' } = eventOf(booking) as { start?: string; end?: string }
      calendar.getEventById(String(booking.id))?.setDates(start, end)
    }
    known = byId(grid)
  },
})

const byId = ({ bookings }: GridJson) => new Map(bookings.map((booking) => [booking.id, booking]))

const eventOf = (b: BookingJson): EventInput => ({
  id: String(b.id),
  title: `${b.visitor_name} · ${b.product_name} · ${b.operator_name}`,
  start: `${b.booking_date}T${b.start_time}:00`,
  end: `${b.booking_date}T${b.end_time}:00`,
  color: b.product_color,
})
