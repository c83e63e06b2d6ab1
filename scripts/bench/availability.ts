import pg from 'pg'
import type { Actor } from '@/lib/domain/actor'
import { addDays, localOf } from '@/lib/domain/local-time'
import { slots } from '@/lib/engine/slots'
import type { Figure } from './figures'
import { median } from './load'
import { connected, type NewDatabase, withEngineOn } from './open-databases'

const timezone = 'Europe/Berlin'
const people = 10
const days = 31
const bookings = 2000
/** Milliseconds. */
const most = 15

interface Times {
  floor: number[]
  ours: number[]
}

/**
 * How long the engine takes to find the free times of one service over a month, with ten people and two thousand
 * bookings, in this process; beside it the statements it cannot do without, with nothing made of what they find.
 */
export async function benchAvailability(newDatabase: NewDatabase, rounds = 200): Promise<Figure[]> {
  const url = await newDatabase('availability')
  const from = addDays(localOf(Date.now(), timezone).date, 7)
  await connected(url, async (db) => {
    for (const statement of fill) await db.query(statement)
    await db.query(fillBookings, [from, timezone])
    await db.query('VACUUM ANALYZE')
  })
  const times = await withEngineOn(url, () => measure(url, from, rounds))
  return [monthOf(median(times.floor), median(times.ours))]
}

async function measure(url: string, from: string, rounds: number): Promise<Times> {
  const range = { dateFrom: from, dateTo: addDays(from, days - 1) }
  const ask = () => slots(owner, { serviceId: 1, staffId: null, ...range })
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  const look = () =>
    db.query({ name: 'bare-month', text: bareMonth, values: [range.dateFrom, range.dateTo, timezone] })
  try {
    const found = (await ask()).slots.length
    if (found === 0) throw new Error('A month without a free time measures nothing.')
    const times: Times = { floor: [], ours: [] }
    for (let round = 0; round < rounds + warmUp; round += 1) {
      const [floor, ours] = [await timed(look), await timed(ask)]
      if (round < warmUp) continue
      times.floor.push(floor)
      times.ours.push(ours)
    }
    return times
  } finally {
    await db.end()
  }
}

/** Rounds that are not counted: code is compiled, statements are prepared. */
const warmUp = 50

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const owner: Actor = {
  profileId: 1,
  kind: 'user',
  id: 1,
  name: 'Bench',
  role: 'owner',
  staffId: null,
  canViewAll: true,
  scopes: null,
}

const fill = [
  `INSERT INTO profile (id, slug, name, timezone, currency, max_days_ahead)
   VALUES (1, 'bench', 'Bench', '${timezone}', 'EUR', 365)`,
  'INSERT INTO profile_clock (profile_id, ts) VALUES (1, 1)',
  `INSERT INTO staff (profile_id, name, color)
   SELECT 1, 'Person ' || n, '#0f766e' FROM generate_series(1, ${people}) n`,
  `INSERT INTO service (profile_id, id, name, color, duration_minutes, price, currency)
   VALUES (1, 1, 'Treatment', '#1d4ed8', 30, 4500, 'EUR')`,
  'INSERT INTO service_staff (profile_id, service_id, staff_id) SELECT 1, 1, id FROM staff',
  `INSERT INTO weekly_hours (profile_id, weekday, start_minute, end_minute)
   SELECT 1, n, 540, 1140 FROM generate_series(1, 7) n`,
]

/** Spread over the days and people, from nine on, an hour and a half from start to start. */
const fillBookings = `
  INSERT INTO booking (profile_id, kind, status, service_id, staff_id, visitor_name, starts_at, ends_at, timezone, price,
    currency)
  SELECT 1, 'appointment', 'confirmed', 1, st.id, 'Visitor ' || n, at, at + interval '45 minutes', $2, 4500, 'EUR'
  FROM generate_series(0, ${bookings - 1}) n
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth FROM staff) st ON st.nth = n % ${people}
  CROSS JOIN LATERAL (SELECT ($1::date + (n / ${people}) % ${days} + interval '9 hours'
    + n / ${people * days} * interval '90 minutes') AT TIME ZONE $2 AS at) place`

const bareMonth = `
  SELECT
    (SELECT json_agg(json_build_array(staff_id, weekday, start_minute, end_minute)) FROM weekly_hours WHERE profile_id = 1),
    (SELECT json_agg(json_build_array(staff_id, date, closed, intervals)) FROM schedule_override
      WHERE profile_id = 1 AND date BETWEEN $1::date AND $2::date),
    (SELECT json_agg(json_build_array(staff_id, starts_at, ends_at)) FROM blocked_time
      WHERE profile_id = 1 AND starts_at < ($2::date + 1)::timestamp AT TIME ZONE $3
        AND ends_at > $1::date::timestamp AT TIME ZONE $3),
    (SELECT json_agg(json_build_array(staff_id, extract(epoch FROM starts_at), extract(epoch FROM ends_at),
        buffer_before_minutes, buffer_after_minutes)) FROM booking
      WHERE profile_id = 1 AND deleted_at IS NULL AND status IN ('reserved', 'pending', 'confirmed', 'completed')
        AND staff_id IN (SELECT staff_id FROM service_staff WHERE profile_id = 1 AND service_id = 1)
        AND tstzrange(starts_at, ends_at, '[)') && tstzrange($1::date::timestamp AT TIME ZONE $3,
          ($2::date + 1)::timestamp AT TIME ZONE $3, '[)'))`

const monthOf = (floor: number, ours: number): Figure => ({
  what: `Availability of one service in the engine: ${days} days, ${people} people, ${bookings.toLocaleString('en')} bookings (floor: bare SQL)`,
  floor: `${floor.toFixed(1)} ms`,
  ours: `${ours.toFixed(1)} ms`,
  ratio: ours / floor,
  target: `< ${most} ms`,
  met: ours < most,
})
