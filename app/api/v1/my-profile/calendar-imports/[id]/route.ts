import { methods, profile } from '@/lib/api/profile'
import {
  changeCalendarImport,
  findCalendarImport,
  removeCalendarImport,
} from '@/lib/settings/calendar-imports'
import { calendarImportReply } from '@/lib/wire/profile-calendar-import'
import { calendarImportChange, toCalendarImportChange } from '@/lib/wire/profile-calendar-import-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => findCalendarImport(actor, id), show: calendarImportReply }),
  PATCH: profile({
    body: calendarImportChange,
    act: ({ actor, id, body }) => changeCalendarImport(actor, id, toCalendarImportChange(body)),
    show: calendarImportReply,
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeCalendarImport(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
