import { methods, profile } from '@/lib/api/profile'
import { holidayCountries } from '@/lib/settings/holiday-countries'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => holidayCountries(actor),
    show: (found) => ({ body: { success: true, ...found } }),
  }),
})
