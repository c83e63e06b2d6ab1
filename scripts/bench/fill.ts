import type pg from 'pg'
import { addDays } from '@/lib/domain/local-time'

export interface Size {
  profiles: number
  /** Each with a thousand bookings in a profile; this week is the fourth from the end. */
  weeks: number
}

export const sizes = {
  full: { profiles: 10, weeks: 100 },
  small: { profiles: 1, weeks: 100 },
} satisfies Record<string, Size>

export interface Tenant {
  profileId: number
  staffIds: number[]
  serviceIds: number[]
}

/** What the measurements ask for. */
export interface Bench {
  /** Read and booked through the API. */
  measured: Tenant
  /** Has no bookings but those of the bare transactions. */
  floor: Tenant
  timezone: string
  /** The measured week: Monday and Sunday. */
  week: { from: string; to: string }
  /** From here on nobody has a booking. */
  firstFreeDay: string
}

const timezone = 'Europe/Berlin'

/**
 * Fills an empty database with profiles of 20 people who have 10 bookings on each of 5 days a week, every week.
 * All of it is SQL on the server: a million bookings in a minute or two.
 */
export async function fill(db: pg.Client, { profiles, weeks }: Size): Promise<Bench> {
  await db.query(addProfiles, [profiles + 1, timezone])
  for (const statement of addSetup) await db.query(statement)
  for (let profile = 1; profile <= profiles; profile += 1) await db.query(addBookings, [profile, weeks])
  await db.query(addClocks)
  await db.query('VACUUM ANALYZE')
  const { rows } = await db.query<{ monday: string }>(
    "SELECT to_char(date_trunc('week', now() AT TIME ZONE $1), 'YYYY-MM-DD') AS monday",
    [timezone],
  )
  const monday = rows[0]?.monday ?? ''
  return {
    measured: await tenant(db, 1),
    floor: await tenant(db, profiles + 1),
    timezone,
    week: { from: monday, to: addDays(monday, 6) },
    firstFreeDay: addDays(monday, 4 * 7),
  }
}

async function tenant(db: pg.Client, profileId: number): Promise<Tenant> {
  const { rows } = await db.query<Omit<Tenant, 'profileId'>>(
    `SELECT (SELECT array_agg(id ORDER BY id) FROM staff WHERE profile_id = $1) AS "staffIds",
      (SELECT array_agg(id ORDER BY id) FROM service WHERE profile_id = $1) AS "serviceIds"`,
    [profileId],
  )
  return { profileId, staffIds: [], serviceIds: [], ...rows[0] }
}

const addProfiles = `
  INSERT INTO profile (id, slug, name, timezone, currency)
  SELECT n, 'bench-' || n, 'Bench ' || n, $2, 'EUR' FROM generate_series(1, $1::int) n`

const addSetup = [
  `INSERT INTO staff (profile_id, name, color, position)
   SELECT p.id, 'Person ' || n, '#0f766e', n FROM profile p, generate_series(1, 20) n ORDER BY 1, 4`,
  `INSERT INTO service (profile_id, name, color, duration_minutes, price, currency, position)
   SELECT p.id, 'Treatment ' || n, '#1d4ed8', 30, 4500, 'EUR', n FROM profile p, generate_series(1, 5) n ORDER BY 1, 7`,
  `INSERT INTO service_staff (profile_id, service_id, staff_id)
   SELECT s.profile_id, s.id, st.id FROM service s JOIN staff st USING (profile_id)`,
  `INSERT INTO weekly_hours (profile_id, weekday, start_minute, end_minute)
   SELECT p.id, n, 480, 1200 FROM profile p, generate_series(1, 7) n`,
  `INSERT INTO customer (profile_id, name, email, phone)
   SELECT p.id, 'Visitor ' || n, 'visitor' || n || '@example.com', '+49 30 23125 ' || 100 + n % 900
   FROM profile p, generate_series(1, 2000) n ORDER BY 1`,
]

const addBookings = `
  WITH setup AS (
    SELECT (SELECT array_agg(id ORDER BY id) FROM service WHERE profile_id = $1) AS services,
      (SELECT array_agg(id ORDER BY id) FROM customer WHERE profile_id = $1) AS customers,
      (SELECT timezone FROM profile WHERE id = $1) AS zone
  ), place AS (
    SELECT st.id AS staff_id, setup.*, row_number() OVER () AS n,
      (date_trunc('week', now() AT TIME ZONE zone) + (week - $2::int + 4) * interval '1 week' + day * interval '1 day'
        + interval '9 hours' + nth * interval '45 minutes') AT TIME ZONE zone AS starts_at
    FROM setup, generate_series(0, $2::int - 1) week, generate_series(0, 4) day, generate_series(0, 9) nth,
      (SELECT id FROM staff WHERE profile_id = $1) st
  )
  INSERT INTO booking (profile_id, kind, status, service_id, staff_id, customer_id, visitor_name, visitor_email,
    visitor_phone, visitor_note, starts_at, ends_at, timezone, price, currency, cancelled_at, created_at, updated_at)
  SELECT $1, 'appointment',
    (CASE WHEN n % 20 = 0 THEN 'cancelled' WHEN starts_at < now() THEN 'completed' ELSE 'confirmed' END)::status,
    services[1 + n % 5], staff_id, customers[1 + n % 2000], 'Visitor ' || 1 + n % 2000,
    'visitor' || 1 + n % 2000 || '@example.com', '+49 30 23125 100',
    CASE WHEN n % 4 = 0 THEN 'Please call before you come, the bell is out of order.' ELSE '' END,
    starts_at, starts_at + interval '30 minutes', zone, 4500, 'EUR',
    CASE WHEN n % 20 = 0 THEN starts_at - interval '1 day' END, starts_at - interval '9 days', starts_at - interval '9 days'
  FROM place ORDER BY starts_at`

const addClocks = `
  INSERT INTO profile_clock (profile_id, ts, bookings_total)
  SELECT p.id, extract(epoch FROM now())::bigint, (SELECT count(*) FROM booking b WHERE b.profile_id = p.id) FROM profile p`
