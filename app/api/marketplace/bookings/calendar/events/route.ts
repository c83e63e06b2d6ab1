import { merchant, merchantMethods } from '@/lib/api/marketplace'
import { calendarEvents } from '@/lib/api/marketplace-events'
import { eventsQuery } from '@/lib/wire/marketplace-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = merchantMethods({
  GET: merchant({
    query: eventsQuery,
    act: ({ actor, query }) => calendarEvents(actor, query),
    show: (events) => ({ body: events }),
  }),
})
