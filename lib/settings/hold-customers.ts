import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'
import type { CustomerValues } from './customer-values'

export interface HeldCustomer extends CustomerValues {
  id: number
  uid: string
}

/**
 * Locks these customers and all that hangs on them, in the order of every write: bookings by id, then customers by id.
 * A booking that comes meanwhile refers to a locked customer, and waits. Refuses: not_found.
 */
export async function holdCustomers(tx: Tx, profileId: number, ids: number[]): Promise<HeldCustomer[]> {
  const [, held] = await Promise.all([
    tx.query('hold-customers-bookings', lockBookings, [profileId, ids]),
    tx.query<HeldCustomer>('hold-customers', lockCustomers, [profileId, ids]),
  ])
  if (held.length < new Set(ids).size) throw missing('Customer')
  return held
}

/** The ids of all bookings in which these customers ($2) are visitors or sit, deleted ones included. */
export const theirBookings = `
  SELECT id FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[])
  UNION SELECT booking_id FROM participant WHERE profile_id = $1 AND customer_id = ANY ($2::int[])`

const lockBookings = `
  SELECT FROM booking WHERE profile_id = $1 AND id IN (${theirBookings}) ORDER BY id FOR NO KEY UPDATE`

const lockCustomers = `
  SELECT id, uid, name, email, phone, note FROM customer
  WHERE profile_id = $1 AND id = ANY ($2::int[]) AND erased_at IS NULL ORDER BY id FOR UPDATE`
