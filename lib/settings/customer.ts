import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { customerColumns, figures, known } from './customer-visits'
import type { CustomerRow } from './customers'

/** One customer with their figures. Refuses: not_found, also for one who was erased or is another's visitor. */
export async function customer(actor: Actor, id: number, tx: Tx = reader): Promise<CustomerRow> {
  demand(actor, 'customers.read')
  const [row] = await customersById(actor, [id], tx)
  if (!row) throw missing('Customer')
  return row
}

/** Those of these customers that the actor may know of, in the order of their ids. */
export const customersById = (actor: Actor, ids: number[], tx: Tx = reader): Promise<CustomerRow[]> =>
  tx.query<CustomerRow>('customers-by-id', text, [actor.profileId, onlyOwn(actor), ids])

const text = `
  SELECT ${customerColumns} FROM customer c CROSS JOIN LATERAL (${figures}) f
  WHERE ${known} AND c.id = ANY ($3::int[]) ORDER BY c.id`
