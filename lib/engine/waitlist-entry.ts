import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'
import type { WaitlistEntry, WaitState } from '@/lib/domain/waitlist'

/** Row ↔ WaitlistEntry. */
export const entryColumns = `
  w.id, w.uid, w.state, w.service_id AS "serviceId", s.name AS "serviceName", w.staff_id AS "staffId",
  st.name AS "staffName", w.date_from::text AS "dateFrom", w.date_to::text AS "dateTo", w.from_minute AS "fromMinute",
  w.until_minute AS "untilMinute", w.nights, w.name, w.email, w.phone, w.note, w.locale, w.booking_id AS "bookingId",
  w.participant_id AS "participantId", w.offered_until AS "offeredUntil",
  CASE WHEN w.state IN ('offered', 'booked') THEN (SELECT b.starts_at FROM booking b
    WHERE b.profile_id = w.profile_id AND b.id = w.booking_id) END AS "offeredStart",
  w.declined, w.created_at AS "createdAt"`

export const entryTables = `
  waitlist_entry w
  JOIN service s ON s.profile_id = w.profile_id AND s.id = w.service_id
  LEFT JOIN staff st ON st.profile_id = w.profile_id AND st.id = w.staff_id`

/** The entry. Refuses an id that is nobody's. */
export async function theEntry(tx: Tx, profileId: number, id: number): Promise<WaitlistEntry> {
  const [entry] = await tx.query<WaitlistEntry>('waitlist-entry', one, [profileId, id])
  if (!entry) throw missing('Waitlist entry')
  return entry
}

/** The entry, locked until the transaction ends: after the bookables and the booking, as they are elsewhere. */
export async function lockEntry(tx: Tx, profileId: number, id: number): Promise<WaitlistEntry> {
  const lock = 'SELECT FROM waitlist_entry WHERE profile_id = $1 AND id = $2 FOR NO KEY UPDATE'
  await tx.query('lock-waitlist-entry', lock, [profileId, id])
  return theEntry(tx, profileId, id)
}

const one = `SELECT ${entryColumns} FROM ${entryTables} WHERE w.profile_id = $1 AND w.id = $2`

/** What becomes of an entry; a time that was offered and not taken is remembered. */
export async function settleEntry(
  tx: Tx,
  profileId: number,
  id: number,
  state: Exclude<WaitState, 'offered'>,
): Promise<void> {
  await tx.query('settle-waitlist-entry', settle, [profileId, id, state])
}

const settle = `
  UPDATE waitlist_entry w SET state = $3, offered_until = NULL,
    declined = CASE WHEN w.state = 'offered' AND $3 <> 'booked' THEN w.declined || coalesce((
      SELECT jsonb_build_array(to_char(b.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      FROM booking b WHERE b.profile_id = $1 AND b.id = w.booking_id), '[]') ELSE w.declined END,
    booking_id = CASE WHEN $3 = 'booked' THEN w.booking_id END,
    participant_id = CASE WHEN $3 = 'booked' THEN w.participant_id END
  WHERE w.profile_id = $1 AND w.id = $2`
