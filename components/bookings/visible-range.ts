import { type CalendarViewName, rentalDays } from '@/components/calendar/calendar-props'
import { addDays, weekdayOf } from '@/lib/domain/local-time'
import type { CalendarUrl } from './calendar-url'

/** Local dates, both inclusive. */
export interface DayRange {
  from: string
  to: string
}

const month = 30
const year = 366

/** How far an agenda reaches: a month, or a year, the most a grid can be, when it answers a number or a search. */
export const agendaDays = ({ status, search }: Pick<CalendarUrl, 'status' | 'search'>): number =>
  longLists.some((long) => long === status) || search ? year : month

const longLists = ['upcoming', 'pending', 'all'] as const

/** The days a view shows around a date: what one grid query asks for. `weekStart`: 1 Monday … 6 Saturday, 0 or 7 Sunday. */
export function visibleRange(
  view: CalendarViewName,
  date: string,
  weekStart: number,
  agenda: number = month,
): DayRange {
  switch (view) {
    case 'week':
      return weekOf(date, weekStart)
    case 'month':
      return { from: weekOf(firstOfMonth(date), weekStart).from, to: weekOf(lastOfMonth(date), weekStart).to }
    case 'rentals': {
      const { from } = weekOf(date, weekStart)
      return { from, to: addDays(from, rentalDays - 1) }
    }
    case 'agenda':
      return { from: date, to: addDays(date, agenda - 1) }
    default:
      return { from: date, to: date }
  }
}

/** The date one page further (1) or back (−1). */
export function paged(
  view: CalendarViewName,
  date: string,
  direction: 1 | -1,
  agenda: number = month,
): string {
  // By halves, so that a stay over the edge comes into sight whole.
  if (view === 'rentals') return addDays(date, (rentalDays / 2) * direction)
  if (view === 'week') return addDays(date, 7 * direction)
  if (view === 'month') return sameDayOfMonth(date, direction)
  return addDays(date, (view === 'agenda' ? agenda : 1) * direction)
}

function weekOf(date: string, weekStart: number): DayRange {
  const from = addDays(date, -((weekdayOf(date) - weekStart + 7) % 7))
  return { from, to: addDays(from, 6) }
}

const firstOfMonth = (date: string) => `${date.slice(0, 7)}-01`

const lastOfMonth = (date: string) => addDays(firstOfMonth(addDays(firstOfMonth(date), 31)), -1)

/** The same day one month on, or that month's last. */
function sameDayOfMonth(date: string, direction: 1 | -1): string {
  const there =
    direction === 1 ? addDays(lastOfMonth(date), 1) : firstOfMonth(addDays(firstOfMonth(date), -1))
  const last = lastOfMonth(there)
  const wished = `${there.slice(0, 8)}${date.slice(8)}`
  return wished < last ? wished : last
}
