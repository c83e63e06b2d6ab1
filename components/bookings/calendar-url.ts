import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { calendarViews } from '@/components/calendar/calendar-props'

/**
 * Which bookings are shown. `active` leaves cancelled ones out; no-shows stay, they took their time. `upcoming` are those
 * still to begin.
 */
export const statusFilters = [
  'active',
  'upcoming',
  'pending',
  'confirmed',
  'completed',
  'cancelled',
  'all',
] as const
export type StatusFilter = (typeof statusFilters)[number]

const parseAsDay = createParser({
  parse: (text) => (isDay(text) ? text : null),
  serialize: (day: string) => day,
})

/** All that /calendar keeps in its URL; the server reads it for the first paint, the browser writes it. */
export const calendarUrl = {
  view: parseAsStringLiteral(calendarViews).withDefault('week'),
  /** null: today. */
  date: parseAsDay,
  service: parseAsInteger,
  staff: parseAsInteger,
  location: parseAsInteger,
  status: parseAsStringLiteral(statusFilters).withDefault('active'),
  search: parseAsString.withDefault(''),
  /** The booking whose drawer is open. */
  booking: parseAsInteger,
  /** What a link from elsewhere begins here, once. */
  new: parseAsStringLiteral(['booking', 'block']),
}

export const loadCalendarUrl = createLoader(calendarUrl)
export type CalendarUrl = inferParserType<typeof calendarUrl>

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
