/** What erases a person ($1: the profile; $2: the customers, as an array of one, unless told otherwise), table by table. */

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
const bare = (side: 'before' | 'after') => `
  ${side} = CASE WHEN NOT theirs.${side} THEN f.${side}
    WHEN f.${side} ? 'participant' THEN jsonb_set(f.${side}, '{participant}', '"${erasedName}"') - '{${fields.join(',')}}'::text[]
    ELSE f.${side} - '{${fields.join(',')}}'::text[] END`

/** The sides of facts that are theirs ($2) lose all that tells of them. */
export const facts = `
  UPDATE fact f SET ${bare('before')}, ${bare('after')}
  FROM jsonb_to_recordset($2::jsonb) AS theirs (id bigint, before boolean, after boolean)
  WHERE f.profile_id = $1 AND f.id = theirs.id`

/** What they did themselves, in the bookings of $3. */
export const deeds = `
  UPDATE fact SET actor = jsonb_set(actor, '{name}', '"${erasedName}"')
  WHERE profile_id = $1 AND booking_id = ANY ($3::int[]) AND actor ->> 'kind' = 'visitor'
    AND actor ->> 'id' = ANY ($2::text[])`

/** What can put many bookings back remembers why they were cancelled. */
export const batches = `
  UPDATE batch SET items = jsonb_set(items, '{bookings}', (
    SELECT coalesce(jsonb_agg(CASE WHEN (item ->> 'bookingId')::int = ANY ($2::int[])
      THEN item #- '{before,cancelReason}' ELSE item END ORDER BY place), '[]')
    FROM jsonb_array_elements(items -> 'bookings') WITH ORDINALITY each (item, place)))
  WHERE profile_id = $1 AND EXISTS (
    SELECT FROM jsonb_array_elements(items -> 'bookings') item
    WHERE (item ->> 'bookingId')::int = ANY ($2::int[]) AND item #>> '{before,cancelReason}' IS NOT NULL)`

/**
 * What was written to them ($2). That a message was sent, when, and how it ended stays; one that was not is not sent any more,
 * nor tried again.
 */
export const deliveries = `
  UPDATE delivery d SET recipient = '${erasedName}', payload = '{}', provider_id = NULL, lease_token = NULL,
    reason = CASE WHEN d.state IN ('waiting', 'sending') THEN 'the visitor was erased' END, lease_until = NULL,
    state = CASE WHEN d.state IN ('waiting', 'sending') THEN 'withdrawn' ELSE d.state END
  WHERE d.profile_id = $1 AND d.id = ANY ($2::int[])`

/** What webhooks were told of the bookings ($2) that were ever theirs: what was not delivered is not any more. */
export const events = `
  UPDATE delivery d SET payload = '{}', answers = '[]', lease_token = NULL, lease_until = NULL,
    reason = CASE WHEN d.state IN ('waiting', 'sending') THEN 'the visitor was erased' ELSE d.reason END,
    state = CASE WHEN d.state IN ('waiting', 'sending') THEN 'withdrawn' ELSE d.state END
  WHERE d.profile_id = $1 AND d.channel = 'webhook' AND d.booking_id = ANY ($2::int[])`

/** The stars stay in the average; the words were theirs. */
export const reviews = `
  UPDATE review SET text = NULL, reply = NULL, may_publish = false, published_at = NULL
  WHERE profile_id = $1 AND booking_id IN (
    SELECT id FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[]) AND kind <> 'group')`

/** Their wishes on the waitlist, by their addresses ($2). */
export const waitlist = `DELETE FROM waitlist_entry WHERE profile_id = $1 AND lower(email) = ANY ($2::text[])`

/** Answers kept for the repetition of a request name their bookings ($3), an address of theirs ($4), or themselves. */
export const receipts = `
  WITH theirs AS (
    SELECT uid::text AS word FROM booking WHERE profile_id = $1 AND id = ANY ($3::int[])
    UNION ALL SELECT uid::text FROM customer WHERE profile_id = $1 AND id = ANY ($2::int[])
    UNION ALL SELECT unnest($4::text[]))
  DELETE FROM idempotency_record r
  WHERE profile_id = $1 AND EXISTS (SELECT FROM theirs WHERE strpos(lower(r.body), theirs.word) > 0)`

/** What files said of them, and what undoing one would say again; also in rows that did not come in ($3: their addresses). */
export const imports = `
  UPDATE import_row SET before = NULL, after = NULL, source_key = NULL
  WHERE profile_id = $1 AND (customer_id = ANY ($2::int[]) OR outcome = 'refused' AND before IS NOT NULL
    AND EXISTS (SELECT FROM unnest($3::text[]) address WHERE strpos(lower(before::text), address) > 0))`

/** Files that have not come in, or not to their end, and name an address of theirs ($2). */
export const drafts = `
  WITH theirs AS (
    SELECT id, status FROM import i WHERE profile_id = $1 AND status IN ('draft', 'failed') AND content IS NOT NULL
      AND EXISTS (SELECT FROM unnest($2::text[]) address WHERE strpos(lower(i.content), address) > 0)
  ), gone AS (
    DELETE FROM import WHERE profile_id = $1 AND id IN (SELECT id FROM theirs WHERE status = 'draft'))
  UPDATE import SET content = NULL WHERE profile_id = $1 AND id IN (SELECT id FROM theirs WHERE status = 'failed')`

/** What one statement did to a booking. */
export interface Anonymised {
  bookingId: number
  version: number
  was: string
  is: string
}

/** A class takes place without them, unless nobody else is in it. */
export const seats = `
  WITH seat AS (
    UPDATE participant q SET name = '${erasedName}', email = NULL, phone = NULL, note = '', cancel_reason = NULL,
      customer_id = NULL, updated_at = clock_timestamp(),
      cancelled_at = CASE WHEN ${expected} THEN coalesce(q.cancelled_at, now()) ELSE q.cancelled_at END,
      status = CASE WHEN ${expected} AND q.status <> 'no_show' THEN 'cancelled' ELSE q.status END
    FROM booking b
    WHERE q.profile_id = $1 AND q.customer_id = ANY ($2::int[]) AND b.profile_id = $1 AND b.id = q.booking_id
    RETURNING q.booking_id
  ), class AS (
    SELECT id, status, ${expected} AND NOT EXISTS (
      SELECT FROM participant o WHERE o.profile_id = $1 AND o.booking_id = b.id AND o.status <> 'cancelled'
        AND (o.status = 'no_show' OR o.customer_id IS NULL OR o.customer_id <> ALL ($2::int[]))) AS empty
    FROM booking b WHERE profile_id = $1 AND id IN (SELECT booking_id FROM seat))
  UPDATE booking b SET version = version + 1, updated_at = clock_timestamp(),
    status = CASE WHEN empty THEN 'cancelled' ELSE b.status END,
    cancelled_at = CASE WHEN empty THEN now() ELSE cancelled_at END,
    cancelled_by = CASE WHEN empty THEN 'owner' ELSE cancelled_by END,
    hold_expires_at = CASE WHEN empty THEN NULL ELSE hold_expires_at END
  FROM class WHERE b.profile_id = $1 AND b.id = class.id
  RETURNING b.id AS "bookingId", b.version, class.status AS was, b.status AS is`

/** A class is named after its first visitor, but is not theirs. */
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

export const aliases = `DELETE FROM customer_alias WHERE profile_id = $1 AND customer_id = ANY ($2::int[])`

export const person = `
  UPDATE customer SET name = '${erasedName}', email = NULL, phone = NULL, note = NULL, locale = NULL,
    mail_bounced_at = NULL, mail_complained_at = NULL, review_asked_at = NULL, erased_at = now(), updated_at = now()
  WHERE profile_id = $1 AND id = ANY ($2::int[])`
