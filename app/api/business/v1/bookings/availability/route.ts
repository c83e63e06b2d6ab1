import { business, businessMethods } from '@/lib/api/business'
import { businessAvailability } from '@/lib/api/business-availability'
import { toBusinessAvailability } from '@/lib/wire/business-availability'
import { businessAvailabilityQuery } from '@/lib/wire/business-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = businessMethods({
  GET: business({
    query: businessAvailabilityQuery,
    act: ({ actor, query }) => businessAvailability(actor, query),
    show: (found) => ({ body: toBusinessAvailability(found) }),
  }),
})
