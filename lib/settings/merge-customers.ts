import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { given } from '@/lib/domain/given'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { storeCustomer } from './change-customer'
import { customer } from './customer'
import { emailTaken } from './customer-email-taken'
import { recordEach } from './customer-facts'
import type { CustomerChange, CustomerValues } from './customer-values'
import type { CustomerRow } from './customers'
import { type HeldCustomer, holdCustomers } from './hold-customers'

/**
 * Makes one customer of several who are the same person. Their bookings and seats move to the one that is kept, what it
 * lacks is filled from the others in their order, all notes are kept; `chosen` wins over both. The others are gone; their
 * addresses lead to the one that is kept from now on, and each booking that moved has a fact that says so. Refuses: forbidden, not_found, merging with itself, a chosen email that is
 * somebody else's.
 */
export async function mergeCustomers(
  actor: Actor,
  id: number,
  from: number[],
  chosen: CustomerChange,
): Promise<CustomerRow> {
  demand(actor, 'customers.write')
  if (from.includes(id)) throw invalid('from', 'Nobody is merged with themselves.', 'same')
  const others = [...new Set(from)]
  return write(actor.profileId, async (tx) => {
    const held = await holdCustomers(tx, actor.profileId, [id, ...others])
    const [kept, ...gone] = [id, ...others].map((each) => held.find((row) => row.id === each) as HeldCustomer)
    const merged = kept as HeldCustomer
    await moveBookings(tx, actor, id, others)
    await tx.query('keep-merged-addresses', keepAddresses, [actor.profileId, [id, ...others], id])
    await tx.query('drop-merged-customers', drop, [actor.profileId, others, id])
    await storeCustomer(tx, actor, merged, { ...filled(merged, gone), ...given(chosen) })
    touch(tx, actor.profileId)
    return customer(actor, id, tx)
  }).catch((error: unknown) => emailTaken(actor, chosen.email, error))
}

function filled(kept: HeldCustomer, gone: HeldCustomer[]): CustomerValues {
  const all = [kept, ...gone]
  const first = (key: 'email' | 'phone') => all.map((each) => each[key]).find(Boolean) ?? null
  const notes = new Set(all.map(({ note }) => note?.trim()).filter(Boolean))
  return {
    name: kept.name,
    email: first('email'),
    phone: first('phone'),
    note: [...notes].join('\n\n') || null,
  }
}

async function moveBookings(tx: WriteTx, actor: Actor, id: number, others: number[]): Promise<void> {
  const moved = await tx.query<{ bookingId: number; version: number; was: number }>(
    'move-to-customer',
    move,
    [actor.profileId, others, id],
  )
  const facts = moved.map(({ bookingId, version, was }) => ({
    bookingId,
    version,
    before: { customerId: was },
    after: { customerId: id },
  }))
  await recordEach(tx, actor, 'changed', facts)
}

const move = `
  WITH seat AS (
    UPDATE participant q SET customer_id = $3, updated_at = clock_timestamp()
    FROM participant was WHERE q.profile_id = $1 AND q.customer_id = ANY ($2::int[])
      AND was.profile_id = $1 AND was.id = q.id
    RETURNING q.booking_id, was.customer_id AS was
  ), own AS (
    SELECT id, customer_id AS was FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[])
  ), moved AS (
    SELECT id, min(was) AS was FROM (SELECT id, was FROM own UNION ALL SELECT booking_id, was FROM seat) each GROUP BY id)
  UPDATE booking b SET version = version + 1, updated_at = clock_timestamp(),
    customer_id = CASE WHEN b.customer_id = ANY ($2::int[]) THEN $3 ELSE b.customer_id END
  FROM moved WHERE b.profile_id = $1 AND b.id = moved.id
  RETURNING b.id AS "bookingId", b.version, moved.was`

/** Every address of all of them, those of earlier merges too; the one that stays the customer's own does no harm. */
const keepAddresses = `
  INSERT INTO customer_alias (profile_id, email, customer_id)
  SELECT $1, email, $3 FROM (
    SELECT lower(email) AS email FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[]) AND email IS NOT NULL
    UNION SELECT email FROM customer_alias WHERE profile_id = $1 AND customer_id = ANY ($2::int[])) every
  ON CONFLICT (profile_id, email) DO UPDATE SET customer_id = excluded.customer_id`

/** The one that is kept is known since the first of them was. */
const drop = `
  WITH gone AS (
    DELETE FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[]) RETURNING created_at, review_asked_at)
  UPDATE customer SET created_at = least(created_at, (SELECT min(created_at) FROM gone)),
    review_asked_at = greatest(review_asked_at, (SELECT max(review_asked_at) FROM gone))
  WHERE profile_id = $1 AND id = $3`
