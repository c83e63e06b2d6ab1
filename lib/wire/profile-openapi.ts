import type { ApiTable } from './openapi-table'
import { apiKeyShape } from './profile-api-key'
import { outcomeShape } from './profile-batch'
import { calendarImportShape } from './profile-calendar-import'
import { customerShape } from './profile-customer'
import { importShape } from './profile-import'
import { bookingOperations } from './profile-openapi-bookings'
import { calendarOperations } from './profile-openapi-calendars'
import { bookingExample } from './profile-openapi-examples'
import { hoursOperations } from './profile-openapi-hours'
import { importOperations } from './profile-openapi-imports'
import { manyOperations } from './profile-openapi-many'
import { offerOperations } from './profile-openapi-offer'
import { customerOperations, teamOperations } from './profile-openapi-people'
import { businessOperations, programOperations } from './profile-openapi-programs'
import { profileRefusals, toError } from './profile-refusals'
import { seriesShape } from './profile-series'
import {
  blockedTimeShape,
  bookingShape,
  changeShape,
  conflictShape,
  errorShape,
  itemErrorShape,
  locationShape,
  overrideShape,
  participantShape,
  proposalShape,
  scheduleShape,
  serviceShape,
  settingsShape,
  staffShape,
  suggestionShape,
} from './profile-shapes'
import { waitlistEntryShape } from './profile-waitlist'
import { webhookShape } from './profile-webhook'
import { publicOperations } from './public-openapi'

/** The profile dialect, which is the native one, as its API document tells it. */
export const profileApi: ApiTable = {
  title: 'Daybook API',
  description:
    'All that Daybook can do. Dates and times are the clock’s where the business is, with the instants in UTC beside them; money comes in the smallest unit of its currency. Refusals name the field (`errors`), what stands in the way (`conflicts`) and other times (`suggestions`).',
  base: '/api/v1',
  tags: {
    Bookings: 'Appointments, stays and classes.',
    Calendar: 'All that a calendar shows, and whether it has changed.',
    Availability: 'Times that can be booked, and why others cannot.',
    Series: 'Bookings that repeat.',
    'Many at once': 'Changes of several bookings, which can be undone.',
    Waitlist: 'Who waits for a place.',
    Customers: 'Who comes.',
    Reviews: 'What they say.',
    Services: 'What is offered.',
    Staff: 'Who offers it.',
    Locations: 'Where.',
    Hours: 'When: weekly hours, special days, blocked times.',
    Messages: 'Mails, and their words.',
    Team: 'Who may sign in.',
    'API keys': 'What programs sign in with.',
    Webhooks: 'What programs are told.',
    'Calendar feeds': 'Addresses for calendar apps.',
    'Calendar imports': 'Other calendars whose events block time.',
    Imports: 'Files of customers and bookings that are read in.',
    Reports: 'Figures.',
    Settings: 'The business itself.',
    'Public page': 'What everybody may ask without a credential.',
  },
  schemas: {
    Booking: bookingShape,
    Participant: participantShape,
    Proposal: proposalShape,
    Outcome: outcomeShape,
    Series: seriesShape,
    WaitlistEntry: waitlistEntryShape,
    Customer: customerShape,
    Service: serviceShape,
    StaffMember: staffShape,
    Location: locationShape,
    ScheduleRow: scheduleShape,
    Override: overrideShape,
    BlockedTime: blockedTimeShape,
    Settings: settingsShape,
    ApiKey: apiKeyShape,
    Webhook: webhookShape,
    Import: importShape,
    CalendarImport: calendarImportShape,
    Conflict: conflictShape,
    Suggestion: suggestionShape,
    Change: changeShape,
    ItemError: itemErrorShape,
  },
  error: errorShape,
  refuse: (refused) => ({
    status: profileRefusals[refused.reason].status,
    body: toError(refused, '4bf92f35-77b3-4a8e-9d55-1f6a3c0e2b17'),
  }),
  events: { booking: bookingShape, example: bookingExample },
  operations: {
    ...bookingOperations,
    ...manyOperations,
    ...customerOperations,
    ...offerOperations,
    ...hoursOperations,
    ...teamOperations,
    ...programOperations,
    ...calendarOperations,
    ...businessOperations,
    ...importOperations,
    ...publicOperations,
  },
}
