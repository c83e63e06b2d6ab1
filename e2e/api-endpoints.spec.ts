import { expect } from '@playwright/test'
import { z } from 'zod'
import {
  bookingShape,
  gridShape,
  overrideShape,
  statsShape,
  timelineEntryShape,
} from '@/lib/wire/profile-shapes'
import { bookingIn } from './api-client'
import { gridOf, test } from './api-test'

const listShape = z.strictObject({
  success: z.literal(true),
  bookings: z.array(bookingShape.strict()),
  total: z.int(),
  next_cursor: z.string().nullable(),
})

test.describe('the eight endpoints', () => {
  test('list: the first fifty bookings, and how many there are', async ({ api }) => {
    const answer = await api.get('bookings')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const list = listShape.parse(answer.json)
    expect(list.bookings).toHaveLength(50)
    expect(list.total).toBeGreaterThan(600)
  })

  test('grid: everything the calendar needs, each part as its own endpoint shows it', async ({ api }) => {
    const grid = gridShape.strict().parse((await api.get('bookings/grid')).json)
    const { date_from, date_to } = grid
    for (const part of ['services', 'staff', 'schedule', 'settings'] as const)
      expect((await api.get(part)).json).toEqual({ success: true, [part]: grid[part] })
    for (const [path, part] of [
      ['overrides', 'overrides'],
      ['blocked-times', 'blocked_times'],
    ] as const)
      expect((await api.get(path, { date_from, date_to })).json).toEqual({
        success: true,
        [part]: grid[part],
      })
    expect(grid.can_view_all).toBe(true)
    expect(grid.blocked_times.length).toBeGreaterThan(0)
    const overrides = z.array(overrideShape.strict()).parse((await gridOf(api, year())).overrides)
    expect(overrides.map(({ closed }) => closed)).toContain(true)
  })

  test('poll: a number, and nothing else', async ({ api }) => {
    const answer = await api.get('bookings/poll')
    expect(answer.status).toBe(200)
    const { ts } = z.strictObject({ ts: z.int() }).parse(answer.json)
    expect(ts).toBe((await gridOf(api)).ts)
  })

  test('stats: four counters', async ({ api }) => {
    const { stats } = z
      .strictObject({ success: z.literal(true), stats: statsShape.strict() })
      .parse((await api.get('bookings/stats')).json)
    expect(stats).toEqual((await gridOf(api)).stats)
  })

  test('create: the document’s own example', async ({ api, house }) => {
    const example = {
      product_id: house.massage.id,
      operator_id: null,
      booking_date: house.monday,
      start_time: '10:00',
      duration_minutes: 60,
      visitor_name: 'Jane',
      visitor_email: 'jane@example.org',
      visitor_phone: '+49 30 23125 777',
      visitor_note: '',
      price: 5000,
      currency: 'usd',
    }
    const answer = await api.send('POST', 'bookings', { body: example })
    expect(answer.status).toBe(201)
    const booking = bookingIn(answer)
    const { operator_id, ...kept } = example
    expect(booking).toMatchObject({ ...kept, status: 'confirmed', version: 1, kind: 'appointment' })
    expect([house.anna.id, house.jonas.id]).toContain(booking.operator_id)
    expect(answer.headers.get('location')).toBe(`/api/v1/my-profile/bookings/${booking.id}`)
    expect(answer.headers.get('etag')).toBe('"v1"')
    expect(await api.find(booking.id)).toEqual(booking)
  })

  test('create: a stay has a check-out date in place of a time', async ({ api, house }) => {
    const stay = await api.create({
      product_id: house.cottage.id,
      booking_date: house.monday,
      checkout_date: house.day(3),
      visitor_name: 'Jane',
    })
    expect(stay).toMatchObject({
      kind: 'rental',
      booking_date: house.monday,
      checkout_date: house.day(3),
      nights: 3,
      start_time: house.cottage.check_in_time,
      end_time: house.cottage.check_out_time,
      price: 3 * house.cottage.price,
      operator_id: null,
    })
  })

  test('status: the document’s own example', async ({ api, house }) => {
    const { id } = await api.create(house.wish({ status: 'pending' }))
    const answer = await api.send('PUT', `bookings/${id}/status`, {
      body: { status: 'confirmed', reason: '' },
    })
    expect(answer.status).toBe(200)
    expect(bookingIn(answer)).toMatchObject({ id, status: 'confirmed', version: 2 })
    expect(answer.headers.get('etag')).toBe('"v2"')
  })

  test('reschedule: the document’s own example', async ({ api, house }) => {
    const { id } = await api.create(house.wish())
    const answer = await api.send('PUT', `bookings/${id}/reschedule`, {
      body: {
        booking_date: house.day(1),
        start_time: '11:00',
        duration_minutes: 60,
        product_id: house.massage.id,
        operator_id: null,
        send_notification: true,
      },
    })
    expect(answer.status).toBe(200)
    expect(bookingIn(answer)).toMatchObject({
      id,
      booking_date: house.day(1),
      start_time: '11:00',
      end_time: '12:00',
      // Anyone will do, and Anna has it already.
      operator_id: house.anna.id,
      version: 2,
    })
  })

  test('notify: success, and nothing else', async ({ api, house }) => {
    const { id } = await api.create(
      house.wish({ visitor_email: 'jane@example.org', send_notification: false }),
    )
    const answer = await api.send('POST', `bookings/${id}/notify`)
    expect([answer.status, answer.json]).toEqual([200, { success: true }])
  })
})

test.describe('beside them', () => {
  test('a booking’s timeline tells what happened, by whom', async ({ api, house }) => {
    const { id } = await api.create(house.wish({ status: 'pending' }))
    await api.setStatus(id, { status: 'confirmed' })
    await api.move(id, { start_time: '11:00' })
    await api.setStatus(id, { status: 'cancelled', reason: 'Has a cold' })
    const { timeline } = z
      .strictObject({ success: z.literal(true), timeline: z.array(timelineEntryShape.strict()) })
      .parse((await api.get(`bookings/${id}/timeline`)).json)
    expect(timeline.map(({ type }) => type)).toEqual(['booked', 'confirmed', 'rescheduled', 'cancelled'])
    expect(timeline.map(({ actor }) => actor)).toEqual(Array(4).fill('Demo'))
    expect(timeline[2]).toMatchObject({ before: { starts_at: expect.any(String) } })
    expect(timeline[3]).toMatchObject({ after: { status: 'cancelled', reason: 'Has a cold' } })
  })

  test('details are put right by PATCH, and a booking can be taken off the diary', async ({ api, house }) => {
    const made = await api.create(house.wish())
    const details = { visitor_name: 'Vera Sommer', internal_note: 'Prefers the small room', price: 6000 }
    expect(await api.amend(made.id, details)).toMatchObject({ ...details, version: 2 })
    const gone = await api.send('DELETE', `bookings/${made.id}`)
    expect([gone.status, gone.json]).toEqual([200, { success: true }])
    expect((await api.get(`bookings/${made.id}`)).status).toBe(404)
    // Its time is free again.
    await api.create(house.wish())
  })

  test('time and status are not changed by PATCH', async ({ api, house }) => {
    const { id } = await api.create(house.wish())
    const answer = await api.send('PATCH', `bookings/${id}`, { body: { status: 'cancelled' } })
    expect([answer.status, answer.json]).toMatchObject([422, { error: { errors: [{ pointer: '/status' }] } }])
  })

  test('the server’s health and readiness can be asked without a key', async ({ api }) => {
    for (const path of ['health', 'ready']) {
      const answer = await api.get(`../../${path}`)
      expect(answer.status).toBe(200)
    }
  })
})

const year = () => {
  const now = Date.now()
  const date = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10)
  return { date_from: date(-100), date_to: date(200) }
}
