import type pg from 'pg'
import { type Bench, fill } from './fill'

/** How much a database holds. */
export interface Grown {
  bookings: number
  profiles: number
}

/** A measured profile that is one of many has five weeks of a thousand bookings, however many the others have. */
const ownWeeks = 5
const weekly = 1000

/**
 * Fills an empty database with so many bookings: all of them the measured profile's, or shared with so many others. What
 * is asked for is the same in all sizes: the present weeks look the same, only the past, or the others, grow.
 */
export async function fillGrown(db: pg.Client, { bookings, profiles }: Grown): Promise<Bench> {
  if (profiles === 1) return fill(db, { profiles: 1, weeks: Math.round(bookings / weekly) })
  const bench = await fill(db, { profiles: 1, weeks: ownWeeks })
  const others = profiles - 1
  // Profile 2 is the bare transactions', and stays empty.
  for (const statement of addOthers) await db.query(statement, [profiles + 1])
  await db.query(addTheirBookings, [Math.ceil((bookings - ownWeeks * weekly) / others)])
  await db.query('VACUUM ANALYZE')
  return bench
}

const addOthers = [
  `INSERT INTO profile (id, slug, name, timezone, currency)
   SELECT n, 'other-' || n, 'Other ' || n, 'Europe/Berlin', 'EUR' FROM generate_series(3, $1::int) n`,
  `INSERT INTO profile_clock (profile_id, ts)
   SELECT n, extract(epoch FROM now())::bigint FROM generate_series(3, $1::int) n`,
  `INSERT INTO staff (profile_id, name, color)
   SELECT p, 'Person ' || n, '#0f766e' FROM generate_series(3, $1::int) p, generate_series(1, 4) n`,
  `INSERT INTO service (profile_id, name, color, duration_minutes, price, currency)
   SELECT p, 'Treatment', '#1d4ed8', 30, 4500, 'EUR' FROM generate_series(3, $1::int) p`,
  `INSERT INTO service_staff (profile_id, service_id, staff_id)
   SELECT s.profile_id, s.id, st.id FROM service s JOIN staff st USING (profile_id)
   WHERE s.profile_id BETWEEN 3 AND $1::int`,
  `INSERT INTO weekly_hours (profile_id, weekday, start_minute, end_minute)
   SELECT p, n, 480, 1200 FROM generate_series(3, $1::int) p, generate_series(1, 7) n`,
  `INSERT INTO customer (profile_id, name, email, phone)
   SELECT p, 'Visitor ' || n, 'visitor' || n || '@example.com', '+49 30 23125 ' || 100 + n
   FROM generate_series(3, $1::int) p, generate_series(1, 50) n ORDER BY 1`,
]

/** Of each other profile so many, the last of them three weeks from now: ten a day with each of its four people. */
const addTheirBookings = `
  WITH setup AS (
    SELECT p.id AS profile_id, p.timezone AS zone,
      (SELECT min(id) FROM service WHERE profile_id = p.id) AS service_id,
      (SELECT array_agg(id ORDER BY id) FROM staff WHERE profile_id = p.id) AS people,
      (SELECT min(id) FROM customer WHERE profile_id = p.id) AS first_customer
    FROM profile p WHERE p.id > 2
  ), added AS (
    INSERT INTO booking (profile_id, kind, status, service_id, staff_id, customer_id, visitor_name, visitor_email,
      starts_at, ends_at, timezone, price, currency, created_at, updated_at)
    SELECT profile_id, 'appointment', (CASE WHEN at < now() THEN 'completed' ELSE 'confirmed' END)::status, service_id,
      people[1 + n % 4], first_customer + n % 50, 'Visitor ' || 1 + n % 50, 'visitor' || 1 + n % 50 || '@example.com',
      at, at + interval '30 minutes', zone, 4500, 'EUR', at - interval '9 days', at - interval '9 days'
    FROM setup, generate_series(0, $1::int - 1) n
    CROSS JOIN LATERAL (SELECT (date_trunc('day', now() AT TIME ZONE zone) + (21 - n / 40) * interval '1 day'
      + interval '9 hours' + n / 4 % 10 * interval '45 minutes') AT TIME ZONE zone AS at) place)
  UPDATE profile_clock SET bookings_total = $1::int WHERE profile_id > 2`
