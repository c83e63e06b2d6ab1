import { methods, profile } from '@/lib/api/profile'
import { changeSchedule } from '@/lib/settings/change-schedule'
import { setupOf } from '@/lib/settings/setup'
import { newWeek, toWeekRow } from '@/lib/wire/profile-schedule-inputs'
import { toSchedule, toSetup } from '@/lib/wire/profile-setup'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => setupOf(actor),
    show: (setup) => ({ body: { success: true, schedule: toSetup(setup).schedule } }),
  }),
  PUT: profile({
    body: newWeek,
    act: ({ actor, body: { operator_id, rows, seen } }) =>
      changeSchedule(actor, { staffId: operator_id, rows: rows.map(toWeekRow), seen: seen ?? null }),
    show: (rows) => ({ body: { success: true, schedule: rows.map(toSchedule) } }),
  }),
})
