import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { customer } from './customer'
import { emailTaken } from './customer-email-taken'
import type { CustomerValues } from './customer-values'
import type { CustomerRow } from './customers'

/** A new customer, before any booking. Refuses: forbidden, an email that is another's. */
export async function addCustomer(actor: Actor, values: CustomerValues): Promise<CustomerRow> {
  demand(actor, 'customers.write')
  return write(actor.profileId, async (tx) => {
    const id = await addCustomerIn(tx, actor, values)
    touch(tx, actor.profileId)
    return customer(actor, id, tx)
  }).catch((error: unknown) => emailTaken(actor, values.email, error))
}

/** The same within a transaction that is already open, whose caller tells of it; answers the id. */
export async function addCustomerIn(
  tx: WriteTx,
  { profileId }: Actor,
  { name, email, phone, note }: CustomerValues,
): Promise<number> {
  const [born] = await tx.query<{ id: number }>(
    'add-customer',
    `INSERT INTO customer (profile_id, name, email, phone, note, updated_at) VALUES ($1, $2, $3, $4, $5, now())
     RETURNING id`,
    [profileId, name, email, phone, note],
  )
  return born?.id ?? 0
}
