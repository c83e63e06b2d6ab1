import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { type CalendarImportJson, calendarImportShape } from './profile-calendar-import'
import { calendarImportChange, newCalendarImport } from './profile-calendar-import-inputs'
import { done, told } from './profile-envelope'

const calendarImport = told({ calendar_import: calendarImportShape })
const tag = 'Calendar imports'

const example: CalendarImportJson = {
  id: 5,
  uid: '0b5d5c64-7f0e-4f0e-8a55-3d9f1c2b4e61',
  label: 'Airbnb',
  host: 'www.airbnb.com',
  operator_id: null,
  operator_name: null,
  product_id: 9,
  product_name: 'Lake cottage',
  show_titles: false,
  enabled: true,
  state: 'active',
  failure: null,
  last_read_at: '2026-07-06T08:00:00Z',
  next_read_at: '2026-07-06T08:15:00Z',
  blocked_times: 14,
  unreadable_events: 0,
  own_events: 0,
  cut: false,
  clashing_bookings: { count: 1, ids: [1207], dates: ['2026-07-18'] },
  created_at: '2026-06-20T09:15:00Z',
}

const exampleTold = { success: true, calendar_import: example }

/** Somebody else's calendars whose events block time. */
export const calendarOperations: ApiTable['operations'] = {
  'GET /my-profile/calendar-imports': {
    id: 'listCalendarImports',
    summary: 'List calendars that block time',
    description: 'Those of one’s own time; all of them to owners and managers.',
    tag,
    answer: told({ calendar_imports: z.array(calendarImportShape) }),
    example: { answer: { success: true, calendar_imports: [example] } },
  },
  'POST /my-profile/calendar-imports': {
    id: 'createCalendarImport',
    summary: 'Block time by another calendar',
    description:
      'Its busy events become blocked times, of a person (`operator_id`), of a service (`product_id`; of what is let by the night, whole days are nights) or of everybody. It is read at once and every 15 minutes. The address is told to nobody again.',
    tag,
    body: newCalendarImport,
    status: 201,
    answer: calendarImport,
    example: {
      body: { url: 'https://www.airbnb.com/calendar/ical/123.ics?s=secret', label: 'Airbnb', product_id: 9 },
      answer: exampleTold,
    },
  },
  'GET /my-profile/calendar-imports/{id}': {
    id: 'getCalendarImport',
    summary: 'Get a calendar that blocks time',
    tag,
    answer: calendarImport,
    example: { answer: exampleTold },
  },
  'PATCH /my-profile/calendar-imports/{id}': {
    id: 'updateCalendarImport',
    summary: 'Change a calendar that blocks time',
    description: 'One that is turned off blocks nothing.',
    tag,
    body: calendarImportChange,
    answer: calendarImport,
    example: { body: { label: 'Booking.com' }, answer: exampleTold },
  },
  'DELETE /my-profile/calendar-imports/{id}': {
    id: 'deleteCalendarImport',
    summary: 'Let a calendar block time no more',
    description: 'Its blocked times go with it.',
    tag,
    answer: done,
    example: { answer: { success: true } },
  },
  'POST /my-profile/calendar-imports/{id}/refresh': {
    id: 'refreshCalendarImport',
    summary: 'Read a calendar now',
    tag,
    status: 202,
    answer: calendarImport,
    example: { answer: { success: true, calendar_import: { ...example, state: 'reading' } } },
  },
}
