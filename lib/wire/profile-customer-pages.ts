import type { customerHistory } from '@/lib/settings/customer-history'
import type { CustomerOrder, customers } from '@/lib/settings/customers'
import { type CustomersJson, type HistoryJson, toCustomer, toVisit } from './profile-customer'
import { toCustomerCursor, toHistoryCursor } from './profile-customer-inputs'

/** A page of customers in this order; the page's first paint and the endpoint say the same. */
export const customersPage = (
  sort: CustomerOrder,
  found: Awaited<ReturnType<typeof customers>>,
): CustomersJson => ({
  success: true,
  customers: found.customers.map(toCustomer),
  total: found.total,
  next_cursor: toCustomerCursor(sort, found.last),
})

/** A page of one customer's history. */
export const historyPage = (found: Awaited<ReturnType<typeof customerHistory>>): HistoryJson => ({
  success: true,
  history: found.visits.map(toVisit),
  total: found.total,
  next_cursor: toHistoryCursor(found.last),
})
