import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, onlyOwn } from '@/lib/domain/permission'

export interface CustomerRow {
  id: number
  uid: string
  name: string
  email: string | null
  phone: string | null
}

/** Customers by part of name, email or phone; names that begin with it first. Somebody confined to their own calendar finds their own visitors. */
export async function customers(
  actor: Actor,
  { search, limit, offset }: { search: string; limit: number; offset: number },
): Promise<{ customers: CustomerRow[]; total: number }> {
  demand(actor, 'bookings.read')
  const like = search.replace(/[\\%_]/g, '\\$&')
  const rows = await reader.query<CustomerRow & { total: number }>('customers', text, [
    actor.profileId,
    `%${like}%`,
    `${like}%`,
    limit,
    offset,
    onlyOwn(actor),
  ])
  return { customers: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const text = `
  SELECT id, uid, name, email, phone, count(*) OVER ()::int AS total FROM customer c
  WHERE profile_id = $1 AND erased_at IS NULL AND (name ILIKE $2 OR email ILIKE $2 OR phone ILIKE $2)
    AND ($6::int IS NULL OR EXISTS (SELECT FROM booking b
      WHERE b.profile_id = $1 AND b.customer_id = c.id AND b.staff_id = $6 AND b.deleted_at IS NULL))
  ORDER BY name ILIKE $3 DESC, lower(name), id LIMIT $4 OFFSET $5`
