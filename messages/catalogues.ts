import deAuth from './de/auth.json'
import deBookings from './de/bookings.json'
import deCalendar from './de/calendar.json'
import deCalendarImports from './de/calendar-imports.json'
import deCustomers from './de/customers.json'
import deDesk from './de/desk.json'
import deExports from './de/exports.json'
import deFeeds from './de/feeds.json'
import deHours from './de/hours.json'
import deImports from './de/imports.json'
import deKeys from './de/keys.json'
import deMessages from './de/messages.json'
import deReports from './de/reports.json'
import deReviews from './de/reviews.json'
import deServices from './de/services.json'
import deSettings from './de/settings.json'
import deSetup from './de/setup.json'
import deStaff from './de/staff.json'
import deUi from './de/ui.json'
import deVisitor from './de/visitor.json'
import deWaitlist from './de/waitlist.json'
import deWebhooks from './de/webhooks.json'
import enAuth from './en/auth.json'
import enBookings from './en/bookings.json'
import enCalendar from './en/calendar.json'
import enCalendarImports from './en/calendar-imports.json'
import enCustomers from './en/customers.json'
import enDesk from './en/desk.json'
import enExports from './en/exports.json'
import enFeeds from './en/feeds.json'
import enHours from './en/hours.json'
import enImports from './en/imports.json'
import enKeys from './en/keys.json'
import enMessages from './en/messages.json'
import enReports from './en/reports.json'
import enReviews from './en/reviews.json'
import enServices from './en/services.json'
import enSettings from './en/settings.json'
import enSetup from './en/setup.json'
import enStaff from './en/staff.json'
import enUi from './en/ui.json'
import enVisitor from './en/visitor.json'
import enWaitlist from './en/waitlist.json'
import enWebhooks from './en/webhooks.json'

/** Every word the screens show, by language and by the room that says it. German must say all that English says. */
const en = {
  ui: enUi,
  auth: enAuth,
  calendar: enCalendar,
  bookings: enBookings,
  customers: enCustomers,
  services: enServices,
  staff: enStaff,
  hours: enHours,
  desk: enDesk,
  reports: enReports,
  settings: enSettings,
  setup: enSetup,
  waitlist: enWaitlist,
  feeds: enFeeds,
  calendarImports: enCalendarImports,
  visitor: enVisitor,
  reviews: enReviews,
  messages: enMessages,
  keys: enKeys,
  webhooks: enWebhooks,
  exports: enExports,
  imports: enImports,
}

export type Messages = typeof en
export type Room = keyof Messages

const de: Record<Room, object> = {
  ui: deUi,
  auth: deAuth,
  calendar: deCalendar,
  bookings: deBookings,
  customers: deCustomers,
  services: deServices,
  staff: deStaff,
  hours: deHours,
  desk: deDesk,
  reports: deReports,
  settings: deSettings,
  setup: deSetup,
  waitlist: deWaitlist,
  feeds: deFeeds,
  calendarImports: deCalendarImports,
  visitor: deVisitor,
  reviews: deReviews,
  messages: deMessages,
  keys: deKeys,
  webhooks: deWebhooks,
  exports: deExports,
  imports: deImports,
}

export const catalogues = { en, de }
export type Language = keyof typeof catalogues

/** The catalogue's language for a locale: German for its countries, English for everybody else. */
export const languageOf = (locale: string): Language => (/^de\b/i.test(locale) ? 'de' : 'en')
