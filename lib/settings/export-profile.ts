import { instant } from '@/lib/db/booking-json'
import type { Snapshot } from '@/lib/db/snapshot'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import type { ExportedRow } from './export-customer'
import { type Setup, setupOf } from './setup'

/** How the profile is set up, and the moment that an export tells of. Refuses: forbidden. */
export async function exportSetup(
  actor: Actor,
  snapshot: Snapshot,
): Promise<{ setup: Setup; uid: string; at: Date }> {
  demand(actor, 'data.export')
  const setup = await setupOf(actor, null, null, snapshot)
  const [profile] = await snapshot.query<{ uid: string; at: Date }>(
    'export-moment',
    'SELECT uid, now() AS at FROM profile WHERE id = $1',
    [actor.profileId],
  )
  return { setup, ...(profile as { uid: string; at: Date }) }
}

/**
 * A table of the profile, whole, in the words of the dialect that exports: without what would let somebody in (hashes,
 * secrets, links) and without what was deleted or erased. Refuses: forbidden.
 */
export function exportTable(
  actor: Actor,
  snapshot: Snapshot,
  table: ExportedTable,
): AsyncGenerator<ExportedRow[], void, undefined> {
  demand(actor, 'data.export')
  return snapshot.pages<ExportedRow>(texts[table], [actor.profileId])
}

const minute = (column: string) => `to_char(make_interval(mins => ${column}), 'HH24:MI')`

const texts = {
  locations: `
    SELECT l.id, l.uid, l.name, l.address, l.position, l.archived_at IS NOT NULL AS closed
    FROM location l WHERE l.profile_id = $1 ORDER BY l.position, l.id`,
  time_slots: `
    SELECT t.id, t.uid, t.service_id AS product_id, s.name AS product_name, t.weekdays,
      ${minute('t.start_minute')} AS start_time, ${minute('t.end_minute')} AS end_time, t.capacity,
      t.archived_at IS NOT NULL AS archived
    FROM time_slot t JOIN service s ON s.profile_id = t.profile_id AND s.id = t.service_id
    WHERE t.profile_id = $1 ORDER BY t.id`,
  blocked_types: `
    SELECT k.id, k.name, k.icon, k.color FROM blocked_type k WHERE k.profile_id = $1 ORDER BY k.id`,
  customers: `
    SELECT c.id, c.uid, c.name, c.email, c.phone, c.note, c.locale, ARRAY(
        SELECT a.email FROM customer_alias a WHERE a.profile_id = $1 AND a.customer_id = c.id ORDER BY a.email
      ) AS other_emails,
      ${instant('c.mail_bounced_at')} AS mail_bounced_at, ${instant('c.mail_complained_at')} AS mail_complained_at,
      ${instant('c.created_at')} AS created_at
    FROM customer c WHERE c.profile_id = $1 AND c.erased_at IS NULL ORDER BY c.id`,
  series: `
    SELECT r.id, r.uid, r.rule, ${instant('r.created_at')} AS created_at
    FROM series r WHERE r.profile_id = $1 ORDER BY r.id`,
  reviews: `
    SELECT r.id, r.uid, r.booking_id, r.participant_id, coalesce(q.name, b.visitor_name) AS visitor_name, r.stars, r.text,
      r.may_publish, r.published_at IS NOT NULL AS published, ${instant('r.published_at')} AS published_at, r.reply,
      ${instant('r.replied_at')} AS replied_at, ${instant('r.written_at')} AS written_at
    FROM review r JOIN booking b ON b.profile_id = r.profile_id AND b.id = r.booking_id AND b.deleted_at IS NULL
    LEFT JOIN participant q ON q.profile_id = r.profile_id AND q.id = r.participant_id
    WHERE r.profile_id = $1 AND r.written_at IS NOT NULL ORDER BY r.id`,
  waitlist: `
    SELECT w.id, w.uid, w.state AS status, w.service_id AS product_id, s.name AS product_name, w.staff_id AS operator_id,
      st.name AS operator_name, w.date_from::text, w.date_to::text,
      CASE WHEN w.from_minute > 0 THEN ${minute('w.from_minute')} END AS time_from,
      CASE WHEN w.until_minute < 1440 THEN ${minute('w.until_minute')} END AS time_to, w.nights,
      w.name AS visitor_name, w.email AS visitor_email, w.phone AS visitor_phone, w.note AS visitor_note, w.locale,
      w.booking_id, ${instant('w.created_at')} AS created_at
    FROM waitlist_entry w JOIN service s ON s.profile_id = w.profile_id AND s.id = w.service_id
    LEFT JOIN staff st ON st.profile_id = w.profile_id AND st.id = w.staff_id
    WHERE w.profile_id = $1 ORDER BY w.id`,
  mail_texts: `
    SELECT m.kind, m.language, m.subject, m.paragraph, ${instant('m.updated_at')} AS updated_at
    FROM mail_text m WHERE m.profile_id = $1 ORDER BY m.kind, m.language`,
  messages: `
    SELECT d.id, d.booking_id, d.participant_id, d.kind, d.recipient, d.subject, d.state AS status, d.reason,
      ${instant('d.created_at')} AS created_at, ${instant('d.sent_at')} AS sent_at
    FROM delivery d WHERE d.profile_id = $1 AND d.channel = 'email' AND d.booking_id IS NOT NULL ORDER BY d.id`,
  webhooks: `
    SELECT w.id, w.uid, w.url, w.events, w.dialect, ${instant('w.created_at')} AS created_at,
      ${instant('w.disabled_at')} AS disabled_at, w.disabled_because
    FROM webhook w WHERE w.profile_id = $1 ORDER BY w.id`,
} as const

type ExportedTable = keyof typeof texts
