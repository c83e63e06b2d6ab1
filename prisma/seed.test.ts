import { beforeAll, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { passwordMatches } from '@/lib/db/password-hash'
import { readSituation } from '@/lib/db/situation'
import { transaction } from '@/lib/db/transaction'
import { statuses } from '@/lib/domain/booking'
import { conflictsOf } from '@/lib/domain/conflicts'
import { addDays, DAY, localOf } from '@/lib/domain/local-time'
import { seedDemo } from './seed'

// A Saturday soon after the clocks went back in Berlin and New York.
const now = new Date('2026-11-21T10:20:00Z')
const demo = { password: 'correct horse battery', apiKey: 'demo_key_0123456789', now }

beforeAll(() => seedDemo(demo))

const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await pool().query<Row & Record<string, unknown>>(text, values)).rows as Row[]

const count = async (text: string) => (await rows<{ n: number }>(`SELECT count(*)::int n FROM ${text}`))[0]?.n

test('the wellness house has a full diary, and the music school a small one', async () => {
  expect(await count('booking WHERE profile_id = 1')).toBeGreaterThanOrEqual(650)
  expect(await count('booking WHERE profile_id = 1')).toBeLessThanOrEqual(750)
  expect(await count('customer WHERE profile_id = 1')).toBe(200)
  expect(await count("service WHERE profile_id = 1 AND kind = 'appointment'")).toBe(10)
  expect(
    await count("service WHERE profile_id = 1 AND kind = 'rental' AND min_nights <= 2 AND quantity = 1"),
  ).toBe(2)
  expect(await count("service WHERE profile_id = 1 AND kind = 'group'")).toBe(2)
  expect(await count('booking WHERE profile_id = 2')).toBeGreaterThanOrEqual(30)
})

test('every status occurs, and a no-show in the past', async () => {
  const found = await rows<{ status: string }>('SELECT DISTINCT status FROM booking WHERE profile_id = 1')
  expect(found.map(({ status }) => status).sort()).toEqual([...statuses].sort())
  expect(await count(`booking WHERE status = 'no_show' AND ends_at > '${now.toISOString()}'`)).toBe(0)
})

test('no booking breaks a rule of the engine', async () => {
  const services = await rows<{ profileId: number; id: number }>(
    'SELECT profile_id AS "profileId", id FROM service',
  )
  for (const { profileId, id } of services) {
    const situation = await transaction((tx) =>
      readSituation(tx, profileId, { serviceId: id, fromDate: '2026-09-01', toDate: '2027-02-01' }),
    )
    const own = await rows<{ id: number; start: Date; end: Date; staffId: number | null }>(
      `SELECT id, starts_at AS start, ends_at AS end, staff_id AS "staffId" FROM booking
       WHERE profile_id = $1 AND service_id = $2`,
      [profileId, id],
    )
    for (const booking of own) {
      const wish = { start: booking.start.getTime(), end: booking.end.getTime(), staffId: booking.staffId }
      const others = situation.bookings.filter((other) => other.id !== booking.id)
      const weekBefore = { ...situation, bookings: others, now: wish.start - 7 * DAY }
      expect(conflictsOf(weekBefore, wish)).toEqual([])
    }
  }
})

test('next week has two free weekday afternoons, and each holiday let a free week within the next five', async () => {
  const busy = await rows<{ staffId: number; day: string }>(
    `SELECT DISTINCT staff_id AS "staffId", to_char(starts_at AT TIME ZONE timezone, 'YYYY-MM-DD') AS day FROM booking
     WHERE profile_id = 1 AND staff_id IS NOT NULL AND (ends_at AT TIME ZONE timezone)::time > '14:00'`,
  )
  const taken = new Set(busy.map(({ staffId, day }) => `${staffId} ${day}`))
  // Anna (1) works on Tuesday and Thursday afternoons.
  expect(taken.has('1 2026-11-24')).toBe(false)
  expect(taken.has('1 2026-11-26')).toBe(false)

  for (const let_ of await rows<{ id: number }>(
    "SELECT id FROM service WHERE profile_id = 1 AND kind = 'rental'",
  )) {
    const nights = await rows<{ start: Date; end: Date }>(
      'SELECT starts_at AS start, ends_at AS end FROM booking WHERE profile_id = 1 AND service_id = $1',
      [let_.id],
    )
    const from = Array.from({ length: 28 }, (_, index) => addDays('2026-11-22', index))
    const free = from.filter((date) => {
      const [arrive, leave] = [Date.parse(date), Date.parse(date) + 8 * DAY]
      return nights.every(({ start, end }) => end.getTime() <= arrive || start.getTime() >= leave)
    })
    expect(free.length).toBeGreaterThan(0)
  }
})

test('a booking’s version counts what happened to it, the last of which made its status', async () => {
  expect(
    await count(
      `booking b WHERE version <> (SELECT count(*) FROM fact f WHERE f.profile_id = b.profile_id AND f.booking_id = b.id)`,
    ),
  ).toBe(0)
  expect(await count(`fact WHERE at > '${now.toISOString()}'`)).toBe(0)
  const clocks = await rows(`SELECT ts, bookings_total AS total,
    (SELECT count(*) FROM booking b WHERE b.profile_id = c.profile_id) AS counted FROM profile_clock c`)
  for (const clock of clocks as { ts: number; total: number; counted: number }[]) {
    expect(clock.total).toBe(clock.counted)
    expect(clock.ts).toBe(Math.floor(now.getTime() / 1000))
  }
})

test('no message is left waiting: a demo writes to nobody', async () => {
  expect(await count("delivery WHERE state NOT IN ('sent', 'not_sent')")).toBe(0)
  expect(await count("delivery WHERE recipient !~ '@example\\.(com|org|net)$'")).toBe(0)
  expect(await count("delivery WHERE state = 'sent'")).toBeGreaterThan(0)
})

test('both owners sign in with the password, and belong to one business each', async () => {
  const users = await rows<{ email: string; hash: string; profiles: number[] }>(
    `SELECT u.email, u.password_hash AS hash, array_agg(m.profile_id) AS profiles
     FROM user_account u JOIN membership m ON m.user_id = u.id AND m.role = 'owner' GROUP BY u.id ORDER BY u.id`,
  )
  expect(users.map(({ email, profiles }) => [email, profiles])).toEqual([
    ['owner@daybook.test', [1]],
    ['other@daybook.test', [2]],
  ])
  for (const { hash } of users) expect(await passwordMatches(hash, demo.password)).toBe(true)
  expect(await count("api_key WHERE profile_id = 1 AND role = 'owner'")).toBe(1)
})

test('the same moment gives the same data', async () => {
  const first = await dump()
  const names = (await tables()).map(({ name }) => name)
  await pool().query(`TRUNCATE ${names.join(', ')} RESTART IDENTITY CASCADE`)
  await seedDemo(demo)
  expect(await dump()).toEqual(first)
})

test('a day before the clocks change, and a leap day, will do', async () => {
  const names = (await tables()).map(({ name }) => name)
  for (const day of ['2027-03-27T23:30:00Z', '2028-02-29T05:00:00Z']) {
    await pool().query(`TRUNCATE ${names.join(', ')} RESTART IDENTITY CASCADE`)
    await seedDemo({ ...demo, now: new Date(day) })
    const today = localOf(Date.parse(day), 'Europe/Berlin').date
    expect(await count(`booking WHERE profile_id = 1 AND starts_at::date < '${today}'`)).toBeGreaterThan(250)
    const found = await rows('SELECT DISTINCT status FROM booking WHERE profile_id = 1')
    expect(found).toHaveLength(statuses.length)
  }
})

const tables = () =>
  rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name !~ '^_' AND table_type = 'BASE TABLE'",
  )

/** A digest of every table, without what is salted or dated by the database on purpose. */
async function dump(): Promise<Record<string, string>> {
  const digests = (await tables()).map(async ({ name }) => {
    const [digest] = await rows<{ md5: string }>(
      `SELECT md5(string_agg(row::text, ',' ORDER BY row)) FROM
        (SELECT to_jsonb(t) - ${salted(name)} AS row FROM ${name} t)`,
    )
    return [name, digest?.md5 ?? '']
  })
  return Object.fromEntries(await Promise.all(digests))
}

const salted = (table: string) => saltedOf[table] ?? "''"
const saltedOf: Record<string, string> = {
  user_account: "'password_hash'",
  api_key: "'{uid,created_at}'::text[]",
  // Marks stand for the tokens in a mail, and nobody can guess them.
  delivery: "'payload'",
}

test('some visitors said how it was, each of a visit that took place; what they did not agree to is not published', async () => {
  const reviews = await rows<{
    stars: number
    text: string | null
    publishedAt: Date | null
    mayPublish: boolean
    status: string
  }>(
    `SELECT r.stars, r.text, r.published_at AS "publishedAt", r.may_publish AS "mayPublish", b.status
     FROM review r JOIN booking b ON b.profile_id = r.profile_id AND b.id = r.booking_id WHERE r.profile_id = 1`,
  )
  expect(reviews.length).toBeGreaterThanOrEqual(12)
  const texts = reviews.flatMap(({ text }) => text ?? [])
  expect(new Set(texts).size).toBe(texts.length)
  expect(reviews.every(({ status }) => status === 'completed')).toBe(true)
  expect(reviews.filter(({ publishedAt }) => publishedAt).length).toBeGreaterThan(5)
  expect(reviews.some(({ publishedAt, mayPublish }) => publishedAt && !mayPublish)).toBe(false)
  expect(await count('review WHERE reply IS NOT NULL')).toBeGreaterThan(3)
})
