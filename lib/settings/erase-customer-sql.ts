import { theirBookings } from './hold-customers'

/** What erases a person ($1: the profile; $2: the customers, as an array of one), table by table. */

/** What a visitor is called who is not known any more. */
export const erasedName = 'Erased'

const expected = `b.deleted_at IS NULL AND b.ends_at > now() AND b.status IN ('reserved', 'pending', 'confirmed')`

/** How many bookings and seats they are still expected to. */
export const ahead = `
  SELECT (SELECT count(*) FROM booking b
    WHERE b.profile_id = $1 AND b.customer_id = ANY ($2::int[]) AND b.kind <> 'group' AND ${expected})
  + (SELECT count(*) FROM participant q JOIN booking b ON b.profile_id = q.profile_id AND b.id = q.booking_id
    WHERE q.profile_id = $1 AND q.customer_id = ANY ($2::int[]) AND q.status NOT IN ('cancelled', 'no_show') AND ${expected})
  AS count`

const fields = [
  'visitorName',
  'visitorEmail',
  'visitorPhone',
  'visitorNote',
  'internalNote',
  'customerId',
  'reason',
]
const without = (column: string) => `${column} - '{${fields.join(',')}}'::text[]`

/** Facts of their own bookings lose all that is theirs. */
export const ownFacts = `
  UPDATE fact SET before = ${without('before')}, after = ${without('after')},
    actor = CASE WHEN actor ->> 'kind' = 'visitor' THEN jsonb_set(actor, '{name}', '"${erasedName}"') ELSE actor END
  WHERE profile_id = $1 AND booking_id IN (
    SELECT id FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[]) AND kind <> 'group')`

const wordsOf = (fact: string) =>
  `ARRAY[${['before', 'after']
    .flatMap((side) =>
      ['participant', 'visitorName', 'visitorEmail', 'visitorPhone'].map(
        (key) => `${fact}.${side} ->> '${key}'`,
      ),
    )
    .join(', ')}]`

const renamed = (side: string) => `
  ${side} = CASE WHEN f.${side} ->> 'participant' IN (SELECT word FROM said)
    THEN jsonb_set(f.${side}, '{participant}', '"${erasedName}"') ELSE f.${side} END - '{${fields.join(',')}}'::text[]`

/**
 * In a class others sit too: only what names this person goes, by any name, email or phone that they went by, which the
 * facts themselves lead from one to the next.
 */
export const classFacts = `
  WITH RECURSIVE class AS (
    SELECT DISTINCT booking_id FROM participant WHERE profile_id = $1 AND customer_id = ANY ($2::int[])
  ), said (word) AS (
    SELECT word FROM (
      SELECT unnest(ARRAY[name, email, phone]) FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[])
      UNION SELECT unnest(ARRAY[name, email, phone]) FROM participant
      WHERE profile_id = $1 AND customer_id = ANY ($2::int[])) own (word) WHERE word <> ''
    UNION
    SELECT other.word FROM said
    JOIN fact f ON f.profile_id = $1 AND f.booking_id IN (SELECT booking_id FROM class) AND said.word = ANY (${wordsOf('f')})
    CROSS JOIN LATERAL unnest(${wordsOf('f')}) other (word) WHERE other.word <> '')
  UPDATE fact f SET ${renamed('before')}, ${renamed('after')},
    actor = CASE WHEN f.actor ->> 'kind' = 'visitor' AND f.actor ->> 'name' IN (SELECT word FROM said)
      THEN jsonb_set(f.actor, '{name}', '"${erasedName}"') ELSE f.actor END
  WHERE f.profile_id = $1 AND f.booking_id IN (SELECT booking_id FROM class)
    AND (${wordsOf('f')} && (SELECT array_agg(word) FROM said)
      OR f.actor ->> 'kind' = 'visitor' AND f.actor ->> 'name' IN (SELECT word FROM said))`

/**
 * What was written to them. That a message was sent, when, and how it ended stays; one that was not is not sent any more,
 * nor tried again.
 */
export const deliveries = `
  UPDATE delivery d SET recipient = '${erasedName}', payload = '{}', provider_id = NULL, lease_token = NULL,
    reason = CASE WHEN d.state IN ('waiting', 'sending') THEN 'the visitor was erased' END, lease_until = NULL,
    state = CASE WHEN d.state IN ('waiting', 'sending') THEN 'withdrawn' ELSE d.state END
  WHERE d.profile_id = $1 AND d.channel = 'email' AND d.booking_id IN (${theirBookings}) AND (
    EXISTS (SELECT FROM booking b WHERE b.profile_id = $1 AND b.id = d.booking_id AND b.kind <> 'group'
      AND b.customer_id = ANY ($2::int[]))
    OR EXISTS (SELECT FROM participant q WHERE q.profile_id = $1 AND q.booking_id = d.booking_id
      AND q.customer_id = ANY ($2::int[]) AND (q.id = d.participant_id OR lower(q.email) = lower(d.recipient))))`

/** The stars stay in the average; the words were theirs. */
export const reviews = `
  UPDATE review SET text = NULL, reply = NULL, may_publish = false, published_at = NULL
  WHERE profile_id = $1 AND booking_id IN (
    SELECT id FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[]) AND kind <> 'group')`

/** Answers kept for the repetition of a request show their bookings, or themselves. */
export const receipts = `
  WITH theirs AS (
    SELECT uid::text FROM booking WHERE profile_id = $1 AND id IN (${theirBookings})
    UNION ALL SELECT uid::text FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[]))
  DELETE FROM idempotency_record r
  WHERE profile_id = $1 AND EXISTS (SELECT FROM theirs WHERE strpos(r.body, theirs.uid) > 0)`

/** What one statement did to a booking. */
export interface Anonymised {
  bookingId: number
  version: number
  was: string
  is: string
}

export const seats = `
  WITH seat AS (
    UPDATE participant q SET name = '${erasedName}', email = NULL, phone = NULL, note = '', cancel_reason = NULL,
      customer_id = NULL, updated_at = clock_timestamp(),
      cancelled_at = CASE WHEN ${expected} THEN coalesce(q.cancelled_at, now()) ELSE q.cancelled_at END,
      status = CASE WHEN ${expected} AND q.status <> 'no_show' THEN 'cancelled' ELSE q.status END
    FROM booking b
    WHERE q.profile_id = $1 AND q.customer_id = ANY ($2::int[]) AND b.profile_id = $1 AND b.id = q.booking_id
    RETURNING q.booking_id)
  UPDATE booking SET version = version + 1, updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id IN (SELECT booking_id FROM seat)
  RETURNING id AS "bookingId", version, status AS was, status AS is`

/** A class is named after its first visitor, but is not theirs: it takes place without them. */
export const bookings = `
  WITH own AS (
    SELECT id, status, kind <> 'group' AND ${expected} AS expected, kind = 'group' AS class
    FROM booking b WHERE profile_id = $1 AND customer_id = ANY ($2::int[]))
  UPDATE booking b SET customer_id = NULL, visitor_name = '${erasedName}', visitor_email = NULL, visitor_phone = NULL,
    visitor_note = '', internal_note = CASE WHEN class THEN internal_note ELSE '' END, answers = NULL,
    cancel_reason = CASE WHEN class THEN cancel_reason END,
    status = CASE WHEN expected THEN 'cancelled' ELSE b.status END,
    cancelled_at = CASE WHEN expected THEN now() ELSE cancelled_at END,
    cancelled_by = CASE WHEN expected THEN 'owner' ELSE cancelled_by END,
    hold_expires_at = CASE WHEN expected THEN NULL ELSE hold_expires_at END,
    version = version + 1, updated_at = clock_timestamp()
  FROM own WHERE b.profile_id = $1 AND b.id = own.id
  RETURNING b.id AS "bookingId", b.version, own.status AS was, b.status AS is`

export const person = `
  UPDATE customer SET name = '${erasedName}', email = NULL, phone = NULL, note = NULL, locale = NULL,
    mail_bounced_at = NULL, mail_complained_at = NULL, review_asked_at = NULL, erased_at = now(), updated_at = now()
  WHERE profile_id = $1 AND id = ANY ($2::int[])`
