import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import { readProfile } from '@/lib/db/profile-rules'
import type { Owed } from '@/lib/db/record'
import { query, reader } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import type { ProfileRules } from '@/lib/domain/situation'
import { lastHeardOf } from './last-heard'
import { type Heard, mailsTo } from './messages'

/** A booking, or a seat in a class, whose visitor is to be reminded now. */
interface Due {
  profileId: number
  bookingId: number
  seatId: number | null
  /** How many minutes before the start this reminder is for. */
  minutes: number
  startsAt: Date
}

/** So many are found, rendered and owed at a time. */
const atOnce = 100

/**
 * Owes the reminders that are due, of all profiles. Nothing is planned ahead: a reminder is due from its moment (so many
 * minutes before the start) until the booking begins, unless it was booked, confirmed or moved since that moment. Of
 * several that became due since somebody last looked only the latest is sent. However many look at once, each is owed
 * once. Answers how many were owed; what could not be rendered is tried again next time, and holds up nobody else.
 */
export async function remind(): Promise<{ owed: number; failed: number }> {
  const counts = { owed: 0, failed: 0 }
  for (let last: Due | undefined, more = true; more; ) {
    const due = await query<Due>('reminders-due', dueText, [
      atOnce,
      last?.startsAt ?? null,
      last?.bookingId ?? null,
    ])
    for (const profileId of new Set(due.map((one) => one.profileId))) {
      const theirs = due.filter((one) => one.profileId === profileId)
      const { owed, failed } = await remindAll(profileId, theirs)
      counts.owed += owed
      counts.failed += failed
    }
    last = due.at(-1)
    more = due.length === atOnce
  }
  return counts
}

async function remindAll(profileId: number, due: Due[]) {
  const [profile, bookings] = await Promise.all([
    readProfile(reader, profileId),
    query<Booking>('bookings-to-remind', bookingsText, [profileId, due.map(({ bookingId }) => bookingId)]),
  ])
  const heard = await lastHeardOf(reader, profileId, bookings)
  const byId = new Map(bookings.map((booking) => [booking.id, booking]))
  const rendered = await Promise.allSettled(
    due.map((one) => rowsOf(profile, byId.get(one.bookingId), heard.get(one.bookingId), one)),
  )
  const rows = rendered.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const added = await query('owe-reminders', oweText, [profileId, JSON.stringify(rows)])
  return { owed: added.length, failed: rendered.filter(({ status }) => status === 'rejected').length }
}

async function rowsOf(
  profile: ProfileRules,
  booking: Booking | undefined,
  heard: Heard = new Map(),
  { seatId, minutes }: Due,
) {
  if (!booking) return []
  const seat = seatId === null ? {} : { participantId: seatId }
  const mails = await mailsTo(profile, booking, 'reminder', { heard, ...seat })
  return mails.map((mail) => toRow(booking, minutes, mail))
}

const toRow = (booking: Booking, minutes: number, { recipient, payload, participantId }: Owed) => ({
  bookingId: booking.id,
  participantId,
  recipient,
  payload,
  version: booking.version,
  key: reminderKey(booking, minutes, participantId),
})

/** One reminder for a start and its lead, once and for all; moved, the booking has another start. */
export const reminderKey = ({ uid, startsAt }: Booking, minutes: number, seatId: number | null) =>
  [
    'reminder',
    uid,
    Math.floor(startsAt.getTime() / 1000),
    minutes,
    ...(seatId === null ? [] : [seatId]),
  ].join('/')

const keyText = `'reminder/' || b.uid || '/' || floor(extract(epoch FROM b.starts_at))::bigint || '/' || due.minutes
  || coalesce('/' || q.id, '')`

/** The moment from which on a reminder is due. */
const moment = `b.starts_at - due.minutes * interval '1 minute'`

const dueText = `
  SELECT b.profile_id AS "profileId", b.id AS "bookingId", q.id AS "seatId", due.minutes,
    b.starts_at AS "startsAt"
  FROM booking b
  JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  CROSS JOIN LATERAL (
    SELECT min(m) AS minutes FROM unnest(s.reminder_minutes) m
    WHERE b.starts_at <= clock_timestamp() + m * interval '1 minute') due
  LEFT JOIN participant q ON b.kind = 'group' AND q.profile_id = b.profile_id AND q.booking_id = b.id
    AND q.status = 'confirmed'
  WHERE b.status = 'confirmed' AND b.deleted_at IS NULL AND b.starts_at > clock_timestamp()
    AND b.starts_at <= clock_timestamp() + interval '1 minute'
      * (SELECT max(m) FROM service l, unnest(l.reminder_minutes) m)
    AND due.minutes IS NOT NULL AND ($2::timestamptz IS NULL OR (b.starts_at, b.id) > ($2, $3::int))
    AND CASE WHEN b.kind = 'group' THEN q.email ELSE b.visitor_email END <> ''
    AND NOT EXISTS (SELECT FROM delivery d WHERE d.profile_id = b.profile_id AND d.idempotency_key = ${keyText})
    AND NOT EXISTS (SELECT FROM fact f WHERE f.profile_id = b.profile_id AND f.booking_id = b.id
      AND f.at > ${moment} AND (f.type IN ('booked', 'confirmed', 'rescheduled')
        OR (f.type = 'joined' AND f.after ->> 'customerId' = q.customer_id::text)))
  ORDER BY b.starts_at, b.id LIMIT $1`

const bookingsText = `
  SELECT ${bookingColumns} FROM ${bookingTables}
  WHERE b.profile_id = $1 AND b.id = ANY ($2::int[]) AND b.deleted_at IS NULL`

const oweText = `
  WITH owed AS (
    INSERT INTO delivery (profile_id, booking_id, participant_id, kind, recipient, payload, idempotency_key,
      booking_version, due_at)
    SELECT $1, m."bookingId", m."participantId", 'reminder', m.recipient, m.payload, m.key, m.version, clock_timestamp()
    FROM jsonb_to_recordset($2::jsonb) AS m("bookingId" int, "participantId" int, recipient text, payload jsonb,
      key text, version int)
    ON CONFLICT (profile_id, idempotency_key) DO NOTHING
    RETURNING id, due_at)
  SELECT graphile_worker.add_job('deliver', json_build_object('profileId', $1::int, 'deliveryId', id),
    run_at := due_at, job_key := 'delivery:' || $1::int || ':' || id) FROM owed`
