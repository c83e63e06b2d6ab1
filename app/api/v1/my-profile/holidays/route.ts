import { methods, profile } from '@/lib/api/profile'
import { closeHolidays } from '@/lib/settings/close-holidays'
import { holidays } from '@/lib/settings/holidays'
import { holidaysQuery, holidaysToClose, toHolidaysWish } from '@/lib/wire/profile-holidays'
import { overridesReply } from '@/lib/wire/profile-override-replies'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: holidaysQuery,
    act: ({ actor, query: { country, region, year } }) =>
      holidays(actor, { country, region: region ?? null }, year),
    show: (found) => ({ body: { success: true, holidays: found } }),
  }),
  POST: profile({
    body: holidaysToClose,
    act: ({ actor, body }) => closeHolidays(actor, toHolidaysWish(body)),
    show: overridesReply,
  }),
})
