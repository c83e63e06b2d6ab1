import type pg from 'pg'
import { projected } from '@/lib/db/booking-json'
import { bookingTables } from '@/lib/db/booking-rows'
import { bookingProjection } from '@/lib/wire/profile-booking'
import type { Bench } from './fill'
import type { Slot } from './slots'

/** The lines of a week's grid as one plain statement makes them: the same bookings with the same fields, as JSON. */
export async function bareWeek(db: pg.Pool, { measured, timezone, week }: Bench): Promise<void> {
  const values = [measured.profileId, timezone, week.from, week.to]
  await db.query({ name: 'bare-week', text: weekText, values })
}

const weekText = `
  SELECT json_agg(line)::text FROM (
    SELECT ${projected(bookingProjection)} FROM ${bookingTables}
    WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND tstzrange(b.starts_at, b.ends_at, '[)') &&
      tstzrange($3::date::timestamp AT TIME ZONE $2, ($4::date + 1)::timestamp AT TIME ZONE $2, '[)')
    ORDER BY b.starts_at, b.id) line`

/** A change as somebody else makes it: one booking of the week in a new version, and the change clock. */
export const changeOne = (db: pg.Pool, { measured, timezone, week }: Bench) =>
  db.query({ name: 'change-one', text: changeText, values: [measured.profileId, timezone, week.from] })

const changeText = `
  WITH changed AS (
    UPDATE booking SET internal_note = 'Changed', version = version + 1, updated_at = clock_timestamp()
    WHERE profile_id = $1 AND id = (
      SELECT id FROM booking WHERE profile_id = $1 AND deleted_at IS NULL AND
        starts_at >= $3::date::timestamp AT TIME ZONE $2 ORDER BY starts_at, id OFFSET (random() * 900)::int LIMIT 1))
  UPDATE profile_clock SET ts = ts + 1 WHERE profile_id = $1`

/** The locks and inserts of one booking in a transaction, with nothing decided: no hours, no diary, no words. */
export async function bareBooking(db: pg.Pool, { floor, timezone }: Bench, slot: Slot): Promise<void> {
  const { profileId } = floor
  const start = `${slot.date} ${slot.time}`
  const client = await db.connect()
  try {
    await client.query('BEGIN')
    await client.query({ name: 'bare-lock', text: lockText, values: [profileId, slot.staffId] })
    const { rows } = await client.query<{ id: number }>({
      name: 'bare-booking',
      text: bookingText,
      values: [profileId, slot.serviceId, slot.staffId, slot.email, start, timezone],
    })
    await client.query({
      name: 'bare-record',
      text: recordText,
      values: [profileId, rows[0]?.id, slot.email, mail],
    })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

const lockText = 'SELECT id FROM staff WHERE profile_id = $1 AND id = $2 FOR NO KEY UPDATE'

const bookingText = `
  WITH visitor AS (
    INSERT INTO customer (profile_id, name, email, phone) VALUES ($1, 'New visitor', $4, '+49 30 23125 100')
    ON CONFLICT (profile_id, lower(email)) WHERE email IS NOT NULL DO UPDATE SET updated_at = now() RETURNING id)
  INSERT INTO booking (profile_id, kind, status, service_id, staff_id, customer_id, visitor_name, visitor_email,
    visitor_phone, starts_at, ends_at, timezone, price, currency)
  SELECT $1, 'appointment', 'confirmed', $2, $3, visitor.id, 'New visitor', $4, '+49 30 23125 100',
    $5::timestamp AT TIME ZONE $6, $5::timestamp AT TIME ZONE $6 + interval '30 minutes', $6, 4500, 'EUR' FROM visitor
  RETURNING id`

const recordText = `
  WITH fact AS (
    INSERT INTO fact (profile_id, booking_id, type, actor, after, version)
    VALUES ($1, $2, 'booked', '{"kind": "api_key", "id": 1, "name": "Bench"}', '{"status": "confirmed"}', 1)
  ), owed AS (
    INSERT INTO delivery (profile_id, booking_id, kind, recipient, payload, idempotency_key)
    VALUES ($1, $2, 'confirmed', $3, $4::jsonb, 'bare/' || $2) RETURNING id, due_at
  ), job AS (
    SELECT graphile_worker.add_job('deliver', json_build_object('profileId', $1::int, 'deliveryId', id),
      run_at := due_at, job_key := 'bare:' || id) FROM owed)
  UPDATE profile_clock SET ts = greatest(extract(epoch FROM clock_timestamp())::bigint, ts + 1),
    bookings_total = bookings_total + 1
  WHERE profile_id = $1 RETURNING ts, (SELECT count(*) FROM job)`

/** Of the size of a real one. */
const mail = JSON.stringify({
  from: 'Bench <bookings@daybook.test>',
  to: 'new.visitor@example.com',
  subject: 'Booking confirmed: Treatment 1',
  text: 'Your booking is confirmed. '.repeat(20),
  html: '<p>Your booking is confirmed. We look forward to seeing you.</p>'.repeat(40),
})
