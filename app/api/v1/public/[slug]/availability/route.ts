import { open, publicMethods } from '@/lib/api/public'
import { publicSlots } from '@/lib/api/public-slots'
import { toPublicSlots } from '@/lib/wire/public-booking'
import { publicSlotsQuery } from '@/lib/wire/public-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = publicMethods({
  GET: open({
    query: publicSlotsQuery,
    act: ({ actor, query }) => publicSlots(actor, query),
    show: (found) => ({
      body: {
        success: true,
        product_id: found.situation.service.id,
        timezone: found.situation.profile.timezone,
        date_from: found.dateFrom,
        date_to: found.dateTo,
        slots: toPublicSlots(found),
      },
    }),
  }),
})
