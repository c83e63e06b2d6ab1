import type { Tx } from '@/lib/db/transaction'
import { theirBookings } from './hold-customers'

/** What is stored about one person outside of their bookings, seats and profile, as ids. */
export interface Theirs {
  /** Bookings and classes that are or were theirs. */
  bookings: number[]
  /** Every address they went by, in lower case, that is not somebody else's now. */
  emails: string[]
  /** Facts, and which sides of them are about this person. */
  facts: { id: number; before: boolean; after: boolean }[]
  deliveries: number[]
}

/**
 * What tells of a person, whoever has the booking by now: a fact is theirs while the booking was (read backwards from
 * whose it is, by the facts that say it went from one customer to another), in a class when it names their customer;
 * a message is theirs when it went to them.
 */
export async function whatsTheirs(tx: Tx, profileId: number, id: number): Promise<Theirs> {
  const [row] = await tx.query<Theirs>('whats-theirs', text, [profileId, [id]])
  return row as Theirs
}

const isThem = (customer: string) => `${customer} IN (SELECT id::text FROM them)`

/** A fact of a booking that went from one customer to another. */
const handsOver = (f: string) =>
  `${f}.type = 'changed' AND ${f}.before ->> 'customerId' IS DISTINCT FROM ${f}.after ->> 'customerId'`

/** Those who were merged into them are they. */
const them = `
  them (id) AS (
    SELECT unnest($2::int[])
    UNION
    SELECT (f.before ->> 'customerId')::int FROM them
    JOIN fact f ON f.profile_id = $1 AND f.after ->> 'customerId' = them.id::text
      AND f.type = 'changed' AND NOT f.after ? 'visitorEmail' AND f.before ->> 'customerId' IS NOT NULL)`

const ever = `
  ever AS (
    ${theirBookings}
    UNION SELECT f.booking_id FROM them JOIN fact f ON f.profile_id = $1 AND f.before ->> 'customerId' = them.id::text
    UNION SELECT f.booking_id FROM them JOIN fact f ON f.profile_id = $1 AND f.after ->> 'customerId' = them.id::text)`

const owned = `
  owned AS (
    SELECT f.id, f.booking_id, f.before, f.after,
      ${isThem(`CASE WHEN b.kind = 'group' OR ${handsOver('f')} THEN f.before ->> 'customerId' ELSE w.owner END`)} AS was,
      ${isThem(`CASE WHEN b.kind = 'group' THEN f.after ->> 'customerId' ELSE w.owner END`)} AS "is"
    FROM ever JOIN booking b ON b.profile_id = $1 AND b.id = ever.id
    JOIN fact f ON f.profile_id = $1 AND f.booking_id = b.id
    LEFT JOIN LATERAL (
      SELECT true AS found, h.before ->> 'customerId' AS owner FROM fact h
      WHERE h.profile_id = $1 AND h.booking_id = f.booking_id AND h.id > f.id AND ${handsOver('h')}
      ORDER BY h.id LIMIT 1) later ON true
    CROSS JOIN LATERAL (SELECT CASE WHEN later.found THEN later.owner ELSE b.customer_id::text END AS owner) w)`

const emails = `
  said AS (
    SELECT lower(email) AS email FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[])
    UNION SELECT lower(visitor_email) FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[])
    UNION SELECT lower(email) FROM participant WHERE profile_id = $1 AND customer_id = ANY ($2::int[])
    UNION SELECT email FROM customer_alias WHERE profile_id = $1 AND customer_id = ANY ($2::int[])
    UNION SELECT lower(before ->> 'visitorEmail') FROM owned WHERE was
    UNION SELECT lower(after ->> 'visitorEmail') FROM owned WHERE "is"
  ), emails AS (
    SELECT email FROM said WHERE email IS NOT NULL AND NOT EXISTS (
      SELECT FROM customer c WHERE c.profile_id = $1 AND lower(c.email) = said.email AND c.erased_at IS NULL
        AND c.id <> ALL ($2::int[])))`

/** An address that is somebody else's by now was theirs in their own bookings and seats. */
const messages = `
  messages AS (
    SELECT d.id, d.booking_id FROM delivery d WHERE d.profile_id = $1 AND d.channel = 'email'
      AND d.booking_id IS NOT NULL AND lower(d.recipient) IN (SELECT email FROM emails)
    UNION SELECT d.id, d.booking_id FROM booking b JOIN delivery d ON d.profile_id = $1 AND d.booking_id = b.id
      WHERE b.profile_id = $1 AND b.customer_id = ANY ($2::int[]) AND b.kind <> 'group' AND d.channel = 'email'
        AND lower(d.recipient) = lower(b.visitor_email)
    UNION SELECT d.id, d.booking_id FROM participant q JOIN delivery d ON d.profile_id = $1 AND d.participant_id = q.id
      WHERE q.profile_id = $1 AND q.customer_id = ANY ($2::int[]) AND d.channel = 'email')`

const text = `
  WITH RECURSIVE ${them}, ${ever}, ${owned}, ${emails}, ${messages}
  SELECT
    (SELECT coalesce(array_agg(id), '{}') FROM (SELECT id FROM ever UNION SELECT booking_id FROM messages) b) AS bookings,
    (SELECT coalesce(array_agg(email), '{}') FROM emails) AS emails,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'before', coalesce(was, false), 'after', coalesce("is", false))), '[]')
      FROM owned WHERE was OR "is") AS facts,
    (SELECT coalesce(array_agg(id), '{}') FROM messages) AS deliveries`
