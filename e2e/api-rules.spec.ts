import { expect } from '@playwright/test'
import { addDays, weekdayOf } from '@/lib/domain/local-time'
import { bookingIn, refusalIn } from './api-client'
import { test } from './api-test'

test.describe('a time', () => {
  test('can begin at any minute when the owner says so', async ({ api, house }) => {
    expect(await api.create(house.wish({ start_time: '10:07', duration_minutes: 23 }))).toMatchObject({
      start_time: '10:07',
      end_time: '10:30',
      duration_minutes: 23,
    })
  })

  test('that is taken is refused with what stands there; the next one is free', async ({ api, house }) => {
    const standing = await api.create(house.wish())
    for (const start_time of ['09:15', '10:00', '10:30', '10:59'])
      expect(await api.refused(house.wish({ start_time }))).toMatchObject({
        status: 409,
        code: 'slot_taken',
        retryable: false,
        conflicts: [
          {
            type: 'booking',
            overridable: true,
            booking_id: standing.id,
            operator_id: house.anna.id,
            starts_at: standing.starts_at,
            ends_at: standing.ends_at,
          },
        ],
      })
    // A quarter of an hour is kept free after a massage.
    expect(await api.refused(house.wish({ start_time: '11:14' }))).toMatchObject({
      code: 'slot_taken',
      conflicts: [{ type: 'buffer', booking_id: standing.id }],
    })
    await api.create(house.wish({ start_time: '11:15' }))
  })

  test('is held by a booking that waits for confirmation as by any other', async ({ api, house }) => {
    const pending = await api.create(house.wish({ status: 'pending' }))
    expect(await api.refused(house.wish())).toMatchObject({
      code: 'slot_taken',
      conflicts: [{ booking_id: pending.id }],
    })
  })

  test('outside the hours, on a closed day, too soon or too far ahead is refused as that', async ({
    api,
    house,
  }) => {
    const { overrides } = (await api.get('overrides', { date_from: house.today })).json as {
      overrides: { id: number; date: string; closed: boolean; operator_id: number | null; reason: string }[]
    }
    const closed = overrides.find((override) => override.closed && override.operator_id === null)
    const refusals = [
      [{ start_time: '08:30' }, 'outside_hours', { type: 'hours', operator_id: house.anna.id }],
      [{ start_time: '12:30' }, 'outside_hours', { type: 'hours' }],
      [{ booking_date: closed?.date }, 'outside_hours', { override_id: closed?.id, message: closed?.reason }],
      [{ booking_date: addDays(house.monday, 14 * 7) }, 'too_far_ahead', { type: 'furthest_day' }],
      [{ booking_date: addDays(house.monday, -52 * 7) }, 'too_soon', { type: 'notice' }],
    ] as const
    for (const [changes, code, conflict] of refusals)
      expect(await api.refused(house.wish(changes)), JSON.stringify(changes)).toMatchObject({
        status: 422,
        code,
        conflicts: [{ ...conflict, overridable: true }],
      })
  })

  test('that the clocks skip is refused before anything else, and cannot be overridden', async ({
    api,
    house,
  }) => {
    // Berlin skips 2:00 to 3:00 on the last Sunday of March.
    const lastOfMarch = `${Number(house.today.slice(0, 4)) + 1}-03-31`
    const sunday = addDays(lastOfMarch, -(weekdayOf(lastOfMarch) % 7))
    for (const changes of [{}, { override: true }, { operator_id: null }])
      expect(
        await api.refused(house.wish({ booking_date: sunday, start_time: '02:30', ...changes })),
      ).toMatchObject({
        status: 422,
        code: 'nonexistent_local_time',
        errors: [{ pointer: '/start_time', code: 'nonexistent_local_time' }],
      })
    const night = await api.create(house.wish({ booking_date: sunday, start_time: '01:30', override: true }))
    expect(night).toMatchObject({ end_time: '03:30', duration_minutes: 60 })
    const answer = await api.send('PUT', `bookings/${night.id}/reschedule`, {
      body: { start_time: '02:15', override: true },
    })
    expect(refusalIn(answer).code).toBe('nonexistent_local_time')
  })
})

test.describe('override', () => {
  test('passes hours, notice, the furthest day and blocks', async ({ api, house }) => {
    const { blocked_times } = (await api.get('blocked-times', { date_from: house.today })).json as {
      blocked_times: { operator_id: number; starts_at: string; all_day: boolean }[]
    }
    const block = blocked_times.find(({ operator_id, all_day }) => operator_id === house.jonas.id && !all_day)
    const [date, time] = localText(block?.starts_at ?? '', house.zone)
    const passes = [
      { start_time: '03:00' },
      { booking_date: addDays(house.monday, -60 * 7) },
      { booking_date: addDays(house.monday, 60 * 7) },
      { booking_date: date, start_time: time, product_id: house.physio.id, operator_id: house.jonas.id },
    ]
    for (const changes of passes) {
      const refused = await api.refused(house.wish(changes))
      expect(refused.conflicts.every(({ overridable }) => overridable)).toBe(true)
      const booking = await api.create(house.wish({ ...changes, override: true }))
      // Only what takes another's time is an overbooking.
      expect(booking.overbooked).toBe(refused.conflicts.some(({ type }) => /booking|buffer/.test(type)))
    }
  })

  test('passes an overlap too: both stand, the second marked as overbooked', async ({ api, house }) => {
    const first = await api.create(house.wish())
    const second = await api.create(house.wish({ start_time: '10:30', override: true }))
    expect([first.overbooked, second.overbooked]).toEqual([false, true])
    const third = await api.create(house.wish({ start_time: '14:00' }))
    expect(await api.move(third.id, { start_time: '10:15', override: true })).toMatchObject({
      overbooked: true,
    })
    expect(await api.move(third.id, { start_time: '15:00' })).toMatchObject({ overbooked: false })
  })
})

test.describe('moving', () => {
  test('by a quarter of an hour never collides with itself', async ({ api, house }) => {
    const { id } = await api.create(house.wish())
    for (const start_time of ['10:15', '10:30', '10:15', '10:00'])
      expect(await api.move(id, { start_time })).toMatchObject({ id, start_time, operator_id: house.anna.id })
  })

  test('keeps what is not mentioned', async ({ api, house }) => {
    const { id } = await api.create(house.wish({ duration_minutes: 90, price: 9900 }))
    const kept = { id, duration_minutes: 90, price: 9900, operator_id: house.anna.id }
    expect(await api.move(id, { start_time: '11:00' })).toMatchObject({ ...kept, booking_date: house.monday })
    expect(await api.move(id, { booking_date: house.day(1) })).toMatchObject({ ...kept, start_time: '11:00' })
    expect(await api.move(id, { duration_minutes: 30 })).toMatchObject({
      start_time: '11:00',
      end_time: '11:30',
    })
    expect(await api.move(id, { operator_id: house.jonas.id })).toMatchObject({
      operator_id: house.jonas.id,
      operator_name: house.jonas.name,
      start_time: '11:00',
    })
  })

  test('to another service takes its name, colour and buffers; to another kind it is refused', async ({
    api,
    house,
  }) => {
    const { id } = await api.create(house.wish())
    expect(await api.move(id, { product_id: house.hotStone.id })).toMatchObject({
      product_id: house.hotStone.id,
      product_name: house.hotStone.name,
      product_color: house.hotStone.color,
    })
    // It needs a quarter of an hour before, too.
    const before = { start_time: '09:05', duration_minutes: 30 }
    expect(await api.refused(house.wish(before))).toMatchObject({ conflicts: [{ type: 'buffer' }] })
    await api.create(house.wish({ ...before, start_time: '09:00' }))
    for (const product_id of [house.cottage.id, house.yoga.id]) {
      const answer = await api.send('PUT', `bookings/${id}/reschedule`, {
        body: { product_id, operator_id: null },
      })
      expect(refusalIn(answer)).toMatchObject({ status: 422, errors: [{ pointer: '/product_id' }] })
    }
  })

  test('onto another booking is refused, and it stays where it was', async ({ api, house }) => {
    const standing = await api.create(house.wish())
    const moving = await api.create(house.wish({ start_time: '14:00' }))
    const answer = await api.send('PUT', `bookings/${moving.id}/reschedule`, {
      body: { start_time: '10:30' },
    })
    expect(refusalIn(answer)).toMatchObject({
      status: 409,
      code: 'slot_taken',
      conflicts: [{ booking_id: standing.id }],
    })
    expect(await api.find(moving.id)).toEqual(moving)
  })

  test('with anybody welcome goes to whom is free, the present person first', async ({ api, house }) => {
    const { id } = await api.create(house.wish())
    expect(await api.move(id, { start_time: '11:00', operator_id: null })).toMatchObject({
      operator_id: house.anna.id,
    })
    await api.create(house.wish({ start_time: '15:00' }))
    expect(await api.move(id, { start_time: '15:00', operator_id: null })).toMatchObject({
      operator_id: house.jonas.id,
    })
  })
})

test('with anybody welcome, the least busy takes it, and when all are busy it is refused', async ({
  api,
  house,
}) => {
  const anyone = { operator_id: null }
  await api.create(house.wish({ start_time: '09:00' }))
  expect(await api.create(house.wish(anyone))).toMatchObject({ operator_id: house.jonas.id })
  const second = await api.create(house.wish({ ...anyone, start_time: '14:00' }))
  const third = await api.create(house.wish({ ...anyone, start_time: '14:00' }))
  expect(new Set([second.operator_id, third.operator_id])).toEqual(new Set([house.anna.id, house.jonas.id]))
  const refused = await api.refused(house.wish({ ...anyone, start_time: '14:00' }))
  expect(refused).toMatchObject({ status: 409, code: 'slot_taken' })
  expect(refused.conflicts.map(({ booking_id }) => booking_id).sort()).toEqual([second.id, third.id].sort())
})

test('what a service leaves open is filled in from it; what is said is kept', async ({ api, house }) => {
  const { operator_id: _, ...least } = house.wish()
  expect(await api.create(least)).toMatchObject({
    status: 'confirmed',
    duration_minutes: house.massage.duration_minutes,
    price: house.massage.price,
    currency: house.massage.currency,
    visitor_email: null,
    visitor_phone: null,
    visitor_note: '',
    internal_note: '',
    participants: [],
    overbooked: false,
    no_show: false,
    source: 'api',
    timezone: house.zone,
  })
  const said = {
    status: 'pending',
    duration_minutes: 45,
    price: 0,
    currency: 'jpy',
    visitor_email: 'Vera@Example.org',
    visitor_phone: '+49 30 23125 777',
    visitor_note: 'Second floor',
    internal_note: 'Pays in cash',
  }
  expect(await api.create(house.wish({ ...said, start_time: '14:00' }))).toMatchObject(said)
  const empty = {
    visitor_email: '',
    visitor_phone: '',
    visitor_note: '',
    price: null,
    duration_minutes: null,
  }
  expect(await api.create(house.wish({ ...empty, start_time: '15:30' }))).toMatchObject({
    visitor_email: null,
    visitor_phone: null,
    visitor_note: '',
    price: house.massage.price,
    duration_minutes: 60,
  })
})

test('each refusal suggests up to three free times, and each of them can be had', async ({ api, house }) => {
  await api.create(house.wish())
  await api.create(house.wish({ start_time: '11:30' }))
  const { suggestions } = await api.refused(house.wish({ start_time: '10:30' }))
  expect(suggestions).toHaveLength(3)
  for (const { booking_date, start_time, operator_id, starts_at } of suggestions) {
    const answer = await api.send('POST', 'bookings', {
      body: house.wish({ booking_date, start_time, operator_id }),
    })
    const booking = bookingIn(answer)
    expect(booking).toMatchObject({ starts_at, operator_id: house.anna.id, overbooked: false })
    await api.send('DELETE', `bookings/${booking.id}`)
  }
})

function localText(instant: string, timeZone: string): [date: string, time: string] {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone })
  return [text.slice(0, 10), text.slice(11, 16)]
}
