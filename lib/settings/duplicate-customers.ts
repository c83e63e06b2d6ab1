import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { customersById } from './customer'
import type { CustomerRow } from './customers'

/** Customers who may be one person, and why. */
export interface Duplicates {
  reason: 'phone' | 'name'
  customers: CustomerRow[]
}

const [mostGroups, mostInGroup] = [50, 10]

/**
 * Customers who may be the same: the same phone number however it is written (its last nine digits), or the same name
 * where at most one of them has an email (two addresses tell two people). At most 50 groups of at most 10.
 */
export async function duplicateCustomers(actor: Actor): Promise<Duplicates[]> {
  demand(actor, 'customers.write')
  const groups = await reader.query<{ reason: Duplicates['reason']; ids: number[] }>(
    'duplicate-customers',
    text,
    [actor.profileId, mostInGroup, mostGroups],
  )
  const rows = new Map(
    (await customersById(actor, [...new Set(groups.flatMap(({ ids }) => ids))])).map((row) => [row.id, row]),
  )
  return groups
    .map(({ reason, ids }) => ({ reason, customers: ids.flatMap((id) => rows.get(id) ?? []) }))
    .filter((group) => group.customers.length > 1)
}

const text = `
  WITH people AS (
    SELECT id, email, right(regexp_replace(phone, '\\D', '', 'g'), 9) AS digits,
      btrim(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g')) AS called
    FROM customer WHERE profile_id = $1 AND erased_at IS NULL
  ), grouped AS (
    SELECT 1 AS rank, 'phone' AS reason, (array_agg(id ORDER BY id))[1:$2] AS ids
    FROM people WHERE length(digits) >= 7 GROUP BY digits HAVING count(*) > 1
    UNION ALL
    SELECT 2, 'name', (array_agg(id ORDER BY email IS NULL, id))[1:$2]
    FROM people WHERE called <> '' GROUP BY called HAVING count(*) > 1 AND count(email) <= 1)
  SELECT reason, ids FROM grouped a
  WHERE NOT EXISTS (SELECT FROM grouped p WHERE p.rank < a.rank AND p.ids @> a.ids)
  ORDER BY rank, cardinality(ids) DESC, ids LIMIT $3`
