import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { given } from '@/lib/domain/given'
import { demand } from '@/lib/domain/permission'
import { customer } from './customer'
import { emailTaken } from './customer-email-taken'
import { recordEach } from './customer-facts'
import type { CustomerChange, CustomerValues } from './customer-values'
import type { CustomerRow } from './customers'
import { type HeldCustomer, holdCustomers } from './hold-customers'

/** What is forgotten of an address: that mails to it came back, that its reader complained of one. */
export interface Unblocked {
  bounced?: boolean
  complained?: boolean
}

/**
 * Puts a customer's details right. What was booked for the past says what was said then; bookings ahead follow, where
 * they carry the former value: a corrected address is the one that the next mail must go to. Mails go there again
 * once what speaks against it is forgotten.
 * Refuses: forbidden, not_found, an email that is another's.
 */
export async function changeCustomer(
  actor: Actor,
  id: number,
  change: CustomerChange,
  { bounced = false, complained = false }: Unblocked = {},
): Promise<CustomerRow> {
  demand(actor, 'customers.write')
  return write(actor.profileId, async (tx) => {
    const [held] = await holdCustomers(tx, actor.profileId, [id])
    await storeCustomer(tx, actor, held as HeldCustomer, change)
    if (bounced || complained) {
      const cleared = await tx.query('unblock-customer', unblockText, [
        actor.profileId,
        id,
        bounced,
        complained,
      ])
      if (cleared.length > 0) touch(tx, actor.profileId)
    }
    return customer(actor, id, tx)
  }).catch((error: unknown) => emailTaken(actor, change.email, error))
}

/** Stores what differs, has the bookings ahead follow, and moves the change clock. What is already so changes nothing. */
export async function storeCustomer(
  tx: WriteTx,
  actor: Actor,
  held: HeldCustomer,
  change: CustomerChange,
): Promise<void> {
  const values: CustomerValues = {
    name: held.name,
    email: held.email,
    phone: held.phone,
    note: held.note,
    ...given(change),
  }
  const keys = Object.keys(values) as (keyof CustomerValues)[]
  if (keys.every((key) => values[key] === held[key])) return
  const { name, email, phone, note } = values
  await tx.query('change-customer', store, [actor.profileId, held.id, name, email, phone, note])
  await follow(tx, actor, held, values)
  touch(tx, actor.profileId)
}

const unblockText = `
  UPDATE customer SET mail_bounced_at = CASE WHEN NOT $3 THEN mail_bounced_at END,
    mail_complained_at = CASE WHEN NOT $4 THEN mail_complained_at END
  WHERE profile_id = $1 AND id = $2
    AND (($3 AND mail_bounced_at IS NOT NULL) OR ($4 AND mail_complained_at IS NOT NULL))
  RETURNING id`

/** Bounces and complaints are about an address; they do not follow to another one. */
const store = `
  UPDATE customer SET name = $3, email = $4, phone = $5, note = $6, updated_at = now(),
    mail_bounced_at = CASE WHEN lower(email) = lower($4) THEN mail_bounced_at END,
    mail_complained_at = CASE WHEN lower(email) = lower($4) THEN mail_complained_at END
  WHERE profile_id = $1 AND id = $2`

interface Followed {
  bookingId: number
  version: number
  wasName: string
  wasEmail: string | null
  wasPhone: string | null
  isName: string
  isEmail: string | null
  isPhone: string | null
}

async function follow(tx: WriteTx, actor: Actor, was: HeldCustomer, is: CustomerValues): Promise<void> {
  const values = [actor.profileId, was.id, was.name, was.email, was.phone, is.name, is.email, is.phone]
  const followed = [
    ...(await tx.query<Followed>('customer-bookings-follow', bookingsFollow, values)),
    ...(await tx.query<Followed>('customer-seats-follow', seatsFollow, values)),
  ]
  await recordEach(
    tx,
    actor,
    'changed',
    followed.map((row) => ({
      bookingId: row.bookingId,
      version: row.version,
      before: { ...visitorOf(row, 'was'), customerId: was.id },
      after: { ...visitorOf(row, 'is'), customerId: was.id },
    })),
  )
}

/** What differs, in a fact's words; in a class, also of whom. */
function visitorOf(row: Followed, side: 'was' | 'is'): object {
  return Object.fromEntries(
    (['Name', 'Email', 'Phone'] as const)
      .filter((field) => row[`was${field}`] !== row[`is${field}`])
      .map((field) => [`visitor${field}`, row[`${side}${field}`]]),
  )
}

const followedBy = (column: string, was: string, is: string) =>
  `CASE WHEN ${column} IS NOT DISTINCT FROM ${was}::text THEN ${is}::text ELSE ${column} END`

const ahead = `b.starts_at > now() AND b.deleted_at IS NULL AND b.status IN ('reserved', 'pending', 'confirmed')`

const bookingsFollow = `
  WITH ahead AS (
    SELECT b.id, b.visitor_name AS name, b.visitor_email AS email, b.visitor_phone AS phone,
      ${followedBy('b.visitor_name', '$3', '$6')} AS new_name,
      ${followedBy('b.visitor_email', '$4', '$7')} AS new_email,
      ${followedBy('b.visitor_phone', '$5', '$8')} AS new_phone
    FROM booking b WHERE b.profile_id = $1 AND b.customer_id = $2 AND b.kind <> 'group' AND ${ahead})
  UPDATE booking b SET visitor_name = new_name, visitor_email = new_email, visitor_phone = new_phone,
    version = version + 1, updated_at = clock_timestamp()
  FROM ahead WHERE b.profile_id = $1 AND b.id = ahead.id
    AND (name, email, phone) IS DISTINCT FROM (new_name, new_email, new_phone)
  RETURNING b.id AS "bookingId", b.version, name AS "wasName", email AS "wasEmail", phone AS "wasPhone",
    new_name AS "isName", new_email AS "isEmail", new_phone AS "isPhone"`

const seatsFollow = `
  WITH ahead AS (
    SELECT q.id, q.booking_id, q.name, q.email, q.phone,
      ${followedBy('q.name', '$3', '$6')} AS new_name,
      ${followedBy('q.email', '$4', '$7')} AS new_email,
      ${followedBy('q.phone', '$5', '$8')} AS new_phone
    FROM participant q JOIN booking b ON b.profile_id = q.profile_id AND b.id = q.booking_id
    WHERE q.profile_id = $1 AND q.customer_id = $2 AND q.status NOT IN ('cancelled', 'no_show') AND ${ahead}
  ), seat AS (
    UPDATE participant q SET name = new_name, email = new_email, phone = new_phone, updated_at = clock_timestamp()
    FROM ahead WHERE q.profile_id = $1 AND q.id = ahead.id
      AND (ahead.name, ahead.email, ahead.phone) IS DISTINCT FROM (new_name, new_email, new_phone)
    RETURNING ahead.*
  ), class AS (
    UPDATE booking b SET version = version + 1, updated_at = clock_timestamp()
    WHERE b.profile_id = $1 AND b.id IN (SELECT booking_id FROM seat) RETURNING b.id, b.version)
  SELECT class.id AS "bookingId", class.version, name AS "wasName", email AS "wasEmail", phone AS "wasPhone",
    new_name AS "isName", new_email AS "isEmail", new_phone AS "isPhone"
  FROM seat JOIN class ON class.id = seat.booking_id`
