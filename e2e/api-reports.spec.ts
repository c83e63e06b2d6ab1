import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import { type ReportJson, reportShape } from '@/lib/wire/profile-report'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { type ProfileApi, refusalIn } from './api-client'
import { test } from './api-test'

type Query = Record<string, string | number>

const reported = async (api: ProfileApi, query: Query): Promise<ReportJson> => {
  const answer = await api.get('reports', query)
  expect(answer.status, answer.text.slice(0, 500)).toBe(200)
  return reportShape.strict().parse(answer.json)
}

/** How many bookings the list has behind a figure. */
const listed = async (api: ProfileApi, query: Query) =>
  ((await api.get('bookings', { ...query, limit: 1 })).json as { total: number }).total

const sum = (rows: number[]) => rows.reduce((total, row) => total + row, 0)

test('every count is the length of the list it names', async ({ api, house }) => {
  const range = { date_from: addDays(house.today, -60), date_to: addDays(house.today, 30) }
  const found = await reported(api, { ...range, group_by: 'week' })
  const all = { starts_from: range.date_from, starts_to: range.date_to }
  const figures = {
    pending: { status: 'pending' },
    confirmed: { status: 'confirmed' },
    completed: { status: 'completed' },
    cancelled: { status: 'cancelled', no_show: 'false' },
    no_show: { no_show: 'true' },
    bookings: { status: 'pending,confirmed,completed' },
  } as const
  for (const [figure, filter] of Object.entries(figures) as [keyof typeof figures, Query][]) {
    expect(found.totals[figure], figure).toBe(await listed(api, { ...all, ...filter }))
    expect(sum(found.periods.map((row) => row[figure])), figure).toBe(found.totals[figure])
    expect(sum(found.products.map((row) => row[figure])), figure).toBe(found.totals[figure])
    expect(sum(found.operators.map((row) => row[figure])), figure).toBe(found.totals[figure])
  }
  expect(found.totals.bookings).toBeGreaterThan(50)
  for (const { date_from, date_to, bookings } of found.periods.slice(0, 4))
    expect(bookings).toBe(
      await listed(api, { starts_from: date_from, starts_to: date_to, ...figures.bookings }),
    )
  for (const { product_id, completed } of found.products.slice(0, 4))
    expect(completed).toBe(await listed(api, { ...all, product_id, status: 'completed' }))
  for (const { operator_id, cancelled } of found.operators.filter((row) => row.operator_id !== null))
    expect(cancelled).toBe(
      await listed(api, { ...all, operator_id: operator_id as number, ...figures.cancelled }),
    )
})

test('revenue is what the confirmed and completed bookings cost', async ({ api, house }) => {
  const range = { date_from: addDays(house.today, -20), date_to: house.today }
  for (const one of [{ product_id: house.massage.id }, { product_id: house.yoga.id }]) {
    const { json } = await api.get('bookings', {
      starts_from: range.date_from,
      starts_to: range.date_to,
      status: 'confirmed,completed',
      limit: 200,
      ...one,
    })
    const { bookings, total } = json as { bookings: BookingJson[]; total: number }
    expect(total).toBe(bookings.length)
    const { totals } = await reported(api, { ...range, ...one })
    expect(sum(totals.revenue.map(({ amount }) => amount))).toBe(
      sum(bookings.map((booking) => booking.total)),
    )
    expect(totals.booked_minutes).toBe(sum(bookings.map(({ duration_minutes }) => duration_minutes)))
  }
})

test('a booking moves the figures of its day, and taking it back moves them back', async ({ api, house }) => {
  const day = { date_from: house.monday, date_to: house.monday, group_by: 'day' }
  const before = await reported(api, day)
  const booking = await api.create(house.wish({ price: 12_345 }))
  const after = await reported(api, day)
  expect(after.totals.confirmed).toBe(before.totals.confirmed + 1)
  expect(after.ts).toBeGreaterThan(before.ts)
  expect(after.totals.revenue[0]?.amount).toBe((before.totals.revenue[0]?.amount ?? 0) + 12_345)
  expect(after.busiest).toContainEqual({ weekday: 1, hour: 10, bookings: expect.any(Number) })
  await api.setStatus(booking.id, { status: 'cancelled', send_notification: false })
  const undone = await reported(api, day)
  expect(undone.totals.confirmed).toBe(before.totals.confirmed)
  expect(undone.totals.cancelled).toBe(before.totals.cancelled + 1)
  expect(undone.totals.revenue).toEqual(before.totals.revenue)
})

test('periods follow the week of the profile and leave no day out', async ({ api, house }) => {
  const { periods } = await reported(api, {
    date_from: house.day(2),
    date_to: house.day(15),
    group_by: 'week',
  })
  expect(periods.map(({ date_from, date_to }) => [date_from, date_to])).toEqual([
    [house.day(2), house.day(6)],
    [house.day(7), house.day(13)],
    [house.day(14), house.day(15)],
  ])
})

test('what cannot be asked is refused at its field', async ({ api }) => {
  const range = { date_from: '2026-01-01', date_to: '2026-01-31' }
  for (const [query, pointer] of [
    [{ date_to: '2026-01-31' }, '/date_from'],
    [{ date_from: '2026-01-01' }, '/date_to'],
    [{ ...range, date_from: '2025-02-30' }, '/date_from'],
    [{ date_from: '2026-02-01', date_to: '2026-01-31' }, '/date_to'],
    [{ date_from: '2020-01-01', date_to: '2026-01-31' }, '/date_to'],
    [{ ...range, group_by: 'year' }, '/group_by'],
    [{ ...range, product_id: 'x' }, '/product_id'],
    [{ ...range, operator_id: '0' }, '/operator_id'],
  ] as const) {
    const refusal = refusalIn(await api.get('reports', query))
    expect(refusal, JSON.stringify(query)).toMatchObject({ status: 422, code: 'validation_failed' })
    expect(refusal.errors.map((error) => error.pointer)).toEqual([pointer])
  }
  const unknown = refusalIn(await api.get('reports/export', { ...range, table: 'customers' }))
  expect(unknown).toMatchObject({ status: 422, errors: [{ pointer: '/table' }] })
  expect((await api.send('POST', 'reports', { body: {} })).status).toBe(405)
})

test('a service that is not there has no figures, whether it is anybody’s or nobody’s', async ({ api }) => {
  const found = await reported(api, {
    date_from: '2026-01-01',
    date_to: '2026-12-31',
    group_by: 'month',
    product_id: 2_000_000_000,
  })
  expect(found.totals).toMatchObject({ bookings: 0, revenue: [], no_show_rate: null, lead_days: null })
  expect(found.products).toEqual([])
  expect(found.periods).toHaveLength(12)
})

test('each table can be had as CSV, and no cell of it is a formula', async ({ api, house }) => {
  const range = { date_from: addDays(house.today, -30), date_to: house.today }
  for (const table of ['periods', 'products', 'operators', 'rentals', 'busiest'] as const) {
    const answer = await api.get('reports/export', { ...range, table })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain(`${table}-${range.date_from}`)
    const [head, ...rows] = answer.text.trim().split('\r\n')
    expect(head).toMatch(/^\uFEFF?[a-z_]+(,[a-z_]+)+$/)
    expect(rows.length).toBeGreaterThan(0)
  }
  const { json } = await api.send('POST', 'services', {
    body: {
      name: '=HYPERLINK("x")',
      kind: 'appointment',
      duration_minutes: 30,
      price: 0,
      operator_ids: [house.anna.id],
    },
  })
  const evil = (json as { service: { id: number } }).service.id
  await api.create(house.wish({ product_id: evil, start_time: '09:00' }))
  const day = { date_from: house.monday, date_to: house.monday, table: 'products', product_id: evil }
  expect((await api.get('reports/export', day)).text).toContain(`${evil},"'=HYPERLINK(""x"")",1,`)
  await api.cleanUp()
  await api.send('DELETE', `services/${evil}`)
})
