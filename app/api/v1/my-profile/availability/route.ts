import { methods, profile } from '@/lib/api/profile'
import { availability } from '@/lib/api/profile-availability'
import { availabilityQuery } from '@/lib/wire/profile-inputs'
import { toSlots } from '@/lib/wire/profile-slots'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: availabilityQuery,
    act: ({ actor, query }) => availability(actor, query),
    show: ({ slots, situation, dateFrom, dateTo }) => ({
      body: {
        success: true,
        product_id: situation.service.id,
        timezone: situation.profile.timezone,
        date_from: dateFrom,
        date_to: dateTo,
        slots: toSlots(slots, situation),
      },
    }),
  }),
})
