import { methods, profile } from '@/lib/api/profile'
import { addCalendarImport, calendarImports } from '@/lib/settings/calendar-imports'
import { calendarImportReply, toCalendarImport } from '@/lib/wire/profile-calendar-import'
import { newCalendarImport, toCalendarImportWish } from '@/lib/wire/profile-calendar-import-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => calendarImports(actor),
    show: (found) => ({ body: { success: true, calendar_imports: found.map(toCalendarImport) } }),
  }),
  POST: profile({
    body: newCalendarImport,
    act: ({ actor, body }) => addCalendarImport(actor, toCalendarImportWish(body)),
    show: (added) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/calendar-imports/${added.id}` },
      ...calendarImportReply(added),
    }),
  }),
})
