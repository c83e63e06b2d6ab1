import { expect } from '@playwright/test'
import { addDays, boundaryOf, localOf, weekdayOf } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { profileStatuses } from '@/lib/wire/profile-status'
import { type ProfileApi, refusalIn } from './api-client'
import { gridOf, test } from './api-test'

interface Listed {
  bookings: BookingJson[]
  total: number
  next_cursor: string | null
}

const list = async (api: ProfileApi, query: Record<string, string | number | undefined>) =>
  (await api.get('bookings', query)).json as Listed

/** Every booking of the profile, by pages of the cursor. */
async function everything(api: ProfileApi): Promise<BookingJson[]> {
  const all: BookingJson[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await list(api, { limit: 200, after })
    all.push(...page.bookings)
    after = page.next_cursor
  }
  return all
}

type Filter = [query: Record<string, string | number>, wanted: (booking: BookingJson) => boolean]

const ids = (bookings: BookingJson[]) => bookings.map(({ id }) => id)

test('pages by offset and pages by cursor are the same, in the order of time', async ({ api }) => {
  const all = await everything(api)
  const { total } = await list(api, { limit: 1 })
  expect(all).toHaveLength(total)
  const order = [...all].sort((a, b) => a.starts_at.localeCompare(b.starts_at) || a.id - b.id)
  expect(ids(all)).toEqual(ids(order))
  for (const limit of [1, 50, 199]) {
    const first = await list(api, { limit })
    const second = await list(api, { limit, offset: limit })
    const byCursor = await list(api, { limit, after: first.next_cursor ?? '' })
    expect(ids(first.bookings)).toEqual(ids(all.slice(0, limit)))
    expect(second.bookings).toEqual(all.slice(limit, 2 * limit))
    expect(byCursor).toEqual(second)
  }
  expect(await list(api, { offset: total })).toEqual({
    success: true,
    bookings: [],
    total,
    next_cursor: null,
  })
  expect((await list(api, { limit: 200, offset: total - 3 })).next_cursor).toBeNull()
})

test('each filter selects what its field says, and all of them together', async ({ api, house }) => {
  const all = await everything(api)
  const [someone] = all.filter(({ visitor_email }) => visitor_email)
  const search = someone?.visitor_name.slice(1, 6).toUpperCase() ?? ''
  const filters: Filter[] = [
    ...profileStatuses.map((status): Filter => [{ status }, (b) => b.status === status]),
    [{ product_id: house.massage.id }, (b) => b.product_id === house.massage.id],
    [{ operator_id: house.anna.id }, (b) => b.operator_id === house.anna.id],
    [{ search }, (b) => mentions(b, search)],
    [{ search: someone?.visitor_email ?? '' }, (b) => mentions(b, someone?.visitor_email ?? '')],
    [{ search: someone?.visitor_phone ?? '' }, (b) => mentions(b, someone?.visitor_phone ?? '')],
    [{ search: '%' }, () => false],
    [
      { status: 'completed', product_id: house.massage.id, operator_id: house.anna.id },
      (b) => b.status === 'completed' && b.product_id === house.massage.id && b.operator_id === house.anna.id,
    ],
  ]
  for (const [query, wanted] of filters) {
    const expected = all.filter(wanted)
    const found = await list(api, { ...query, limit: 200 })
    expect(found.total, JSON.stringify(query)).toBe(expected.length)
    expect(found.bookings).toEqual(expected.slice(0, 200))
    const wide = { ...query, date_from: addDays(house.today, -150), date_to: addDays(house.today, 200) }
    expect((await gridOf(api, wide)).bookings).toEqual(expected)
  }
})

/** Whether every word stands somewhere in one person's name, email, phone, or the phone's digits. */
const mentions = (booking: BookingJson, text: string) =>
  [booking, ...booking.participants].some((person) => {
    const known = Object.entries(person).flatMap(([key, value]) =>
      /^(visitor_)?(name|email|phone)$/.test(key) ? [`${value ?? ''}`.toLowerCase()] : [],
    )
    const all = [...known, ...known.map((each) => each.replace(/\D/g, ''))].join(' ')
    return text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => all.includes(word))
  })

test('dates select by overlap: a stay that began earlier is there, until the day its guests leave', async ({
  api,
  house,
}) => {
  const stay = await api.create({
    product_id: house.cottage.id,
    booking_date: house.day(1),
    checkout_date: house.day(4),
    visitor_name: 'Vera Visitor',
  })
  const on = async (date: string) => ids((await list(api, { date_from: date, date_to: date })).bookings)
  for (const day of [1, 2, 3, 4]) expect(await on(house.day(day))).toContain(stay.id)
  for (const day of [0, 5]) expect(await on(house.day(day))).not.toContain(stay.id)

  const all = await everything(api)
  for (const days of [-20, -1, 0, 3, 9]) {
    const from = addDays(house.today, days)
    const to = addDays(from, 2)
    const [start, end] = [from, addDays(to, 1)].map((date) => boundaryOf({ date, minute: 0 }, house.zone))
    const expected = all.filter(
      (b) => Date.parse(b.starts_at) < (end ?? 0) && Date.parse(b.ends_at) > (start ?? 0),
    )
    const found = await list(api, { date_from: from, date_to: to, limit: 200 })
    expect(ids(found.bookings)).toEqual(ids(expected))
    expect(ids((await gridOf(api, { date_from: from, date_to: to })).bookings)).toEqual(ids(expected))
  }
  const since = await list(api, { date_from: house.today, limit: 1 })
  const until = await list(api, { date_to: addDays(house.today, -1), limit: 1 })
  const both = all.filter((b) => spansMidnight(b, house))
  expect(since.total + until.total - both.length).toBe(all.length)
})

/** In the night to today. */
function spansMidnight(
  { starts_at, ends_at }: BookingJson,
  { today, zone }: { today: string; zone: string },
) {
  const midnight = boundaryOf({ date: today, minute: 0 }, zone)
  return Date.parse(starts_at) < midnight && Date.parse(ends_at) > midnight
}

test('list, grid and the booking itself show the same, field by field, for every booking in every status', async ({
  api,
  house,
}) => {
  const all = await everything(api)
  const grid = await gridOf(api, {
    date_from: addDays(house.today, -150),
    date_to: addDays(house.today, 200),
  })
  expect(grid.bookings).toEqual(all)
  const kinds = new Set(all.map((b) => `${b.kind} ${b.no_show ? 'no-show' : b.status}`))
  for (const kind of ['appointment', 'rental', 'group'])
    for (const status of ['confirmed', 'completed', 'cancelled']) expect(kinds).toContain(`${kind} ${status}`)
  expect(kinds).toContain('appointment pending')
  expect(kinds).toContain('appointment no-show')
  expect(all.some((b) => b.hold_expires_at && b.status === 'pending')).toBe(true)
  for (let from = 0; from < all.length; from += 20) {
    const some = all.slice(from, from + 20)
    expect(await Promise.all(some.map(({ id }) => api.find(id)))).toEqual(some)
  }
})

test('a grid without dates is the current week', async ({ api, house }) => {
  const monday = addDays(house.today, 1 - weekdayOf(house.today))
  const grid = await gridOf(api)
  expect(grid).toMatchObject({ date_from: monday, date_to: addDays(monday, 6) })
  expect(await gridOf(api, { date_from: grid.date_from, date_to: grid.date_to })).toEqual(grid)
})

test('a grid spans a year at most, and its dates are in order', async ({ api }) => {
  const grid = (date_from: string, date_to: string) => api.get('bookings/grid', { date_from, date_to })
  expect((await grid('2027-01-01', '2028-01-01')).status).toBe(200)
  for (const [from, to] of [
    ['2027-01-01', '2028-01-02'],
    ['2027-01-02', '2027-01-01'],
  ] as const)
    expect(refusalIn(await grid(from, to))).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [{ pointer: '/date_to' }],
    })
  // A list has pages, so it needs no such limit.
  expect((await list(api, { date_from: '1990-01-01', date_to: '2199-12-31' })).total).toBeGreaterThan(600)
})

test('the counters count what they say, whatever the grid’s filters', async ({ api, house }) => {
  const all = await everything(api)
  const now = Date.now()
  const stats = {
    today: all.filter((b) => b.status !== 'cancelled' && isOn(b, house.today, house.zone)).length,
    pending: all.filter((b) => b.status === 'pending').length,
    upcoming: all.filter(
      (b) => (b.status === 'pending' || b.status === 'confirmed') && Date.parse(b.starts_at) > now,
    ).length,
    total: all.length,
  }
  expect((await gridOf(api)).stats).toEqual(stats)
  expect((await gridOf(api, { status: 'cancelled', search: 'nobody' })).stats).toEqual(stats)
  const pending = await api.create(house.wish({ status: 'pending' }))
  expect((await gridOf(api)).stats).toEqual({
    ...stats,
    pending: stats.pending + 1,
    upcoming: stats.upcoming + 1,
    total: stats.total + 1,
  })
  await api.setStatus(pending.id, { status: 'cancelled' })
  expect((await gridOf(api)).stats).toEqual({ ...stats, total: stats.total + 1 })
  await api.send('DELETE', `bookings/${pending.id}`)
  expect((await gridOf(api)).stats).toEqual(stats)
})

function isOn({ starts_at, ends_at }: BookingJson, date: string, zone: string): boolean {
  const first = localOf(Date.parse(starts_at), zone).date
  const last = localOf(Date.parse(ends_at) - 1, zone).date
  return first <= date && date <= last
}
