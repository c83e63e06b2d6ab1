import type { CustomerOrder } from '@/lib/settings/customers'

/** What a list of customers can be ordered by. */
export const customerOrders = [
  'name',
  'last_visit',
  'bookings',
  'spend',
] as const satisfies readonly CustomerOrder[]
