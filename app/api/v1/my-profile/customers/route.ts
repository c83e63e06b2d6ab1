import { methods, profile } from '@/lib/api/profile'
import { customers } from '@/lib/settings/customers'
import { customersQuery } from '@/lib/wire/profile-inputs'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: profile({
    query: customersQuery,
    act: ({ actor, query }) =>
      customers(actor, { search: query.search ?? '', limit: query.limit ?? 20, offset: query.offset ?? 0 }),
    show: (found) => ({ body: { success: true, ...found } }),
  }),
})
