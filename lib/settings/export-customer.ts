import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { customer } from './customer'
import type { CustomerRow } from './customers'
import { whatsTheirs } from './whats-theirs'

/** Everything that is kept about one person. */
export interface CustomerExport {
  customer: CustomerRow
  /** Further addresses that lead to them, of customers they were merged with. */
  addresses: ExportedRow[]
  /** Rows as they are stored, in the words of the dialect that asks. */
  bookings: ExportedRow[]
  seats: ExportedRow[]
  messages: ExportedRow[]
  facts: ExportedRow[]
  reviews: ExportedRow[]
  waitlist: ExportedRow[]
}

export type ExportedRow = Record<string, unknown>

/**
 * All data of one person, for themselves: profile, bookings, seats, what happened to these, messages sent to them,
 * reviews, wishes on the waitlist. Nothing is told of the others in a class, nor of somebody who had or has a booking before or after them. Refuses: forbidden, not_found.
 */
export async function exportCustomer(actor: Actor, id: number): Promise<CustomerExport> {
  demand(actor, 'customers.write')
  const who = [actor.profileId, [id]]
  const theirs = await whatsTheirs(reader, actor.profileId, id)
  const rows = (name: keyof typeof texts, values: unknown[] = who) =>
    reader.query<ExportedRow>(`export-${name}`, texts[name], values)
  const [found, addresses, bookings, seats, messages, facts, reviews, waitlist] = await Promise.all([
    customer(actor, id),
    rows('addresses'),
    rows('bookings'),
    rows('seats'),
    rows('messages', [actor.profileId, theirs.deliveries]),
    rows('facts', [actor.profileId, JSON.stringify(theirs.facts)]),
    rows('reviews'),
    rows('waitlist', [actor.profileId, theirs.emails]),
  ])
  return { customer: found, addresses, bookings, seats, messages, facts, reviews, waitlist }
}

const own = `SELECT id FROM booking WHERE profile_id = $1 AND customer_id = ANY ($2::int[]) AND kind <> 'group'`
const seat = `SELECT id FROM participant WHERE profile_id = $1 AND customer_id = ANY ($2::int[])`

const texts = {
  addresses: `
    SELECT a.email, a.created_at FROM customer_alias a
    WHERE a.profile_id = $1 AND a.customer_id = ANY ($2::int[]) ORDER BY a.email`,
  bookings: `
    SELECT b.id, b.uid, b.kind, b.status, s.name AS service_name, st.name AS staff_name, b.visitor_name, b.visitor_email,
      b.visitor_phone, b.visitor_note, b.internal_note, b.answers, b.starts_at, b.ends_at, p.timezone, b.price,
      lower(b.currency) AS currency, b.source, b.cancel_reason, b.cancelled_at, b.created_at, b.updated_at
    FROM booking b JOIN profile p ON p.id = b.profile_id
    JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
    LEFT JOIN staff st ON st.profile_id = b.profile_id AND st.id = b.staff_id
    WHERE b.profile_id = $1 AND b.id IN (${own}) ORDER BY b.starts_at, b.id`,
  seats: `
    SELECT q.id, q.uid, q.booking_id, q.status, s.name AS service_name, q.name, q.email, q.phone, q.note,
      b.starts_at, b.ends_at, p.timezone, q.price, lower(b.currency) AS currency, q.source, q.cancel_reason,
      q.cancelled_at, q.created_at
    FROM participant q JOIN booking b ON b.profile_id = q.profile_id AND b.id = q.booking_id
    JOIN profile p ON p.id = b.profile_id
    JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
    WHERE q.profile_id = $1 AND q.id IN (${seat}) ORDER BY b.starts_at, q.id`,
  messages: `
    SELECT d.id, d.booking_id, d.kind, d.channel, d.recipient, d.state, d.payload ->> 'subject' AS subject,
      d.payload ->> 'text' AS text, d.created_at, d.sent_at
    FROM delivery d WHERE d.profile_id = $1 AND d.id = ANY ($2::int[]) ORDER BY d.id`,
  facts: `
    SELECT f.booking_id, f.type, f.at, CASE WHEN theirs.before THEN f.before END AS before,
      CASE WHEN theirs.after THEN f.after END AS after
    FROM jsonb_to_recordset($2::jsonb) AS theirs (id bigint, before boolean, after boolean)
    JOIN fact f ON f.profile_id = $1 AND f.id = theirs.id ORDER BY f.id`,
  reviews: `
    SELECT r.booking_id, r.stars, r.text, r.reply, r.written_at, r.published_at FROM review r
    WHERE r.profile_id = $1 AND r.booking_id IN (${own}) ORDER BY r.id`,
  waitlist: `
    SELECT w.id, w.uid, w.state AS status, s.name AS service_name, st.name AS staff_name, w.date_from::text, w.date_to::text,
      w.nights, w.name, w.email, w.phone, w.note, w.locale, w.created_at
    FROM waitlist_entry w JOIN service s ON s.profile_id = w.profile_id AND s.id = w.service_id
    LEFT JOIN staff st ON st.profile_id = w.profile_id AND st.id = w.staff_id
    WHERE w.profile_id = $1 AND lower(w.email) = ANY ($2::text[]) ORDER BY w.id`,
} as const
