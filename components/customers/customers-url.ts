import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { customerOrders } from '@/lib/wire/profile-customer-orders'

/** All that /customers keeps in its URL; the server reads it for the first paint, the browser writes it. */
export const customersUrl = {
  search: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(customerOrders).withDefault('name'),
  /** The person whose panel is open. */
  customer: parseAsInteger,
}

export const loadCustomersUrl = createLoader(customersUrl)
