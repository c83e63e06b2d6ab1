import { methods, profile } from '@/lib/api/profile'
import { refreshCalendarImport } from '@/lib/settings/calendar-imports'
import { calendarImportReply } from '@/lib/wire/profile-calendar-import'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => refreshCalendarImport(actor, id),
    show: (found) => ({ status: 202, ...calendarImportReply(found) }),
  }),
})
