import { methods, profile } from '@/lib/api/profile'
import { duplicateCustomers } from '@/lib/settings/duplicate-customers'
import { toDuplicates } from '@/lib/wire/profile-customer'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => duplicateCustomers(actor),
    show: (found) => ({ body: { success: true, duplicates: found.map(toDuplicates) } }),
  }),
})
