import { methods, profile } from '@/lib/api/profile'
import { endCalendarFeed } from '@/lib/settings/calendar-feeds'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: profile({
    act: ({ actor, id }) => endCalendarFeed(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
