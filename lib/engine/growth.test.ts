import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { byStart } from '@/lib/db/booking-order'
import { pool } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { setupOf } from '@/lib/settings/setup'
import { bookingProjection } from '@/lib/wire/profile-booking'
import { book } from './book'
import { grid } from './grid'
import { list } from './list'
import { reschedule } from './reschedule'
import { slots } from './slots'
import { stats } from './stats'
import { type House, move, openHouse, wish } from './test-house'

// What is asked of a diary costs what the answer is, not what the diary holds: a house with years behind it.

const years = 6000
/** More than any of these answers needs, and a small part of what is behind the house. */
const few = 400

/** A connection sends by what it finds when it is opened: listened for before the first one is. */
const sent = vi.spyOn(pg.Client.prototype, 'query')

let house: House
beforeAll(async () => {
  house = await openHouse()
  await pool().query(past, [house.profileId, house.haircut.id, house.ada.id, years])
  await pool().query(pastBlocks, [house.profileId, house.ada.id, years])
  await pool().query(counted, [house.profileId, years])
  await pool().query('VACUUM ANALYZE booking')
  await pool().query('VACUUM ANALYZE blocked_time')
  await book(house.owner, wish(house))
})
afterAll(() => sent.mockRestore())

const whole = { limit: 50, offset: 0, order: byStart, after: null }
const week = () => ({ dateFrom: house.monday, dateTo: addDays(house.monday, 6) })
const asked = (): Record<string, () => Promise<unknown>> => ({
  'a week of the grid': () => grid(house.owner, week(), bookingProjection),
  'what the calendar says beside it': () => setupOf(house.owner, week().dateFrom, week().dateTo),
  'the first page of the list, and how many there are': () => list(house.owner, {}, whole, bookingProjection),
  'a page from deep in the list': () =>
    list(house.owner, {}, { ...whole, after: ['2020-06-01T00:00:00Z', 1] }, bookingProjection),
  'a week of the list': () => list(house.owner, week(), whole, bookingProjection),
  'the counters': () => stats(house.owner),
  'the free times of a month': () =>
    slots(house.owner, {
      serviceId: house.haircut.id,
      staffId: null,
      dateFrom: house.monday,
      dateTo: addDays(house.monday, 30),
    }),
  'a booking and its move': async () => {
    const { id } = await book(house.owner, wish(house, { minute: 720 }))
    await reschedule(house.owner, id, { ...move, minute: 840 })
  },
})

test.each([
  'a week of the grid',
  'what the calendar says beside it',
  'the first page of the list, and how many there are',
  'a page from deep in the list',
  'a week of the list',
  'the counters',
  'the free times of a month',
  'a booking and its move',
])('%s: years of bookings and blocks behind it are not looked at', async (name) => {
  const statements = await statementsOf(asked()[name] as () => Promise<unknown>)
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements) {
    expect(await lookedAt(statement), statement.name).toBeLessThan(few)
  }
})

test('of somebody who sees their own calendar only, all are counted but what is only kept for nobody yet', async () => {
  const ada: Actor = { ...house.owner, role: 'staff', staffId: house.ada.id, canViewAll: false }
  const totals = async () => {
    const [counters, { total }] = await Promise.all([stats(ada), list(ada, {}, whole, bookingProjection)])
    return [counters.total, total]
  }
  const [before = 0] = await totals()
  expect(before).toBeGreaterThan(years)
  await book(house.owner, wish(house, { minute: 540 }))
  expect(await totals()).toEqual([before + 1, before + 1])
  await book(house.owner, {
    ...wish(house, { minute: 900 }),
    visitor: { name: '', email: null, phone: null, note: '' },
    status: 'reserved',
    source: 'visitor',
    holdExpiresAt: new Date(Date.now() + 600_000),
  })
  expect(await totals()).toEqual([before + 1, before + 1])

  await book(house.owner, wish(house, { minute: 660, staffId: house.ben.id }))
  const [counters] = (await statementsOf(() => stats(ada))).filter(({ name }) => name === 'stats-own')
  // Once, for the total alone.
  expect(await lookedAt(counters as Statement)).toBeLessThan(years + few)
})

interface Statement {
  name: string
  text: string
  values: unknown[]
}

/** The statements that are sent for something: those that read, by themselves. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  sent.mockClear()
  await work()
  const statements = sent.mock.calls.map(([statement]) => statement as unknown as Statement | string)
  return statements.filter(
    (statement): statement is Statement =>
      typeof statement === 'object' &&
      /^\s*(SELECT|WITH)/.test(statement.text) &&
      !/INSERT|UPDATE/.test(statement.text),
  )
}

interface PlanNode {
  'Node Type': string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

// A table this small would rather be read as a whole; a large one never.
const large = 'SET LOCAL random_page_cost = 1.1; SET LOCAL enable_seqscan = off'
/** How many rows a statement looks at. */
async function lookedAt({ text, values }: Statement): Promise<number> {
  const client = await pool().connect()
  try {
    await client.query(`BEGIN; ${large}`)
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>({
      text: `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
      values,
    })
    const [plan] = rows.flatMap((row) => row['QUERY PLAN'])
    const scans = plan ? everyNode(plan.Plan).filter((node) => node['Node Type'].includes('Scan')) : []
    return scans
      .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'])
      .reduce((total, rows) => total + rows, 0)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const everyNode = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(everyNode)]

const past = `
  INSERT INTO booking (profile_id, kind, status, service_id, staff_id, visitor_name, starts_at, ends_at, timezone, price,
    currency)
  SELECT $1, 'appointment', 'completed', $2, $3, 'Visitor', at, at + interval '1 hour', 'Europe/Berlin', 5000, 'EUR'
  FROM generate_series(1, $4::int) n CROSS JOIN LATERAL (SELECT timestamptz '2020-01-01Z' + n * interval '2 hours' AS at) t`
const pastBlocks = `
  INSERT INTO blocked_time (profile_id, staff_id, name, starts_at, ends_at)
  SELECT $1, $2, 'Lunch', at, at + interval '30 minutes'
  FROM generate_series(1, $3::int) n CROSS JOIN LATERAL (SELECT timestamptz '2020-01-01Z' + n * interval '6 hours' AS at) t`
const counted = 'UPDATE profile_clock SET bookings_total = $2 WHERE profile_id = $1'
