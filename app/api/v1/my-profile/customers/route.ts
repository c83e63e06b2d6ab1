import { methods, profile } from '@/lib/api/profile'
import { addCustomer } from '@/lib/settings/add-customer'
import { customers } from '@/lib/settings/customers'
import { toCustomer } from '@/lib/wire/profile-customer'
import { fromCustomerCursor, newCustomer, toCustomerValues } from '@/lib/wire/profile-customer-inputs'
import { customersPage } from '@/lib/wire/profile-customer-pages'
import { customersQuery } from '@/lib/wire/profile-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: customersQuery,
    act: ({ actor, query }) =>
      customers(actor, {
        search: query.search ?? '',
        sort: query.sort ?? 'name',
        limit: query.limit ?? 20,
        offset: query.offset ?? 0,
        after: fromCustomerCursor(query.sort ?? 'name', query.after),
      }),
    show: (found, { query }) => ({ body: customersPage(query.sort ?? 'name', found) }),
  }),
  POST: profile({
    body: newCustomer,
    act: ({ actor, body }) => addCustomer(actor, toCustomerValues(body)),
    show: (customer) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/customers/${customer.id}` },
      body: { success: true, customer: toCustomer(customer) },
    }),
  }),
})
