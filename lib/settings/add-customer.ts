import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { customer } from './customer'
import { emailTaken } from './customer-email-taken'
import type { CustomerValues } from './customer-values'
import type { CustomerRow } from './customers'

/** A new customer, before any booking. Refuses: forbidden, an email that is another's. */
export async function addCustomer(actor: Actor, values: CustomerValues): Promise<CustomerRow> {
  demand(actor, 'customers.write')
  const { name, email, phone, note } = values
  return write(actor.profileId, async (tx) => {
    const [born] = await tx.query<{ id: number }>(
      'add-customer',
      `INSERT INTO customer (profile_id, name, email, phone, note, updated_at) VALUES ($1, $2, $3, $4, $5, now())
       RETURNING id`,
      [actor.profileId, name, email, phone, note],
    )
    touch(tx, actor.profileId)
    return customer(actor, born?.id ?? 0, tx)
  }).catch((error: unknown) => emailTaken(actor, email, error))
}
