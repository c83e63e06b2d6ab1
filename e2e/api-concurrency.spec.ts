import { expect } from '@playwright/test'
import { clock } from '@/lib/domain/local-time'
import { type Answer, type Fields, type ProfileApi, refusalIn } from './api-client'
import { gridOf, test } from './api-test'

/** Sends so many requests at once, and counts the answers: by status, and by the refusal's word. */
async function storm(
  count: number,
  send: (index: number) => Promise<Answer>,
): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => send(index)))
  const words = answers.map((answer) =>
    answer.status < 300 ? 'done' : `${answer.status} ${refusalIn(answer).code}`,
  )
  return Object.fromEntries(
    [...new Set(words)].sort().map((word) => [word, words.filter((w) => w === word).length]),
  )
}

const creates = (api: ProfileApi, count: number, wish: (index: number) => Fields) =>
  storm(count, (index) => api.send('POST', 'bookings', { body: wish(index) }))

test('of 200 who want one time at once, one gets it', async ({ api, house }) => {
  for (const day of [0, 1, 3]) {
    const booking_date = house.day(day)
    expect(await creates(api, 200, () => house.wish({ booking_date }))).toEqual({
      done: 1,
      '409 slot_taken': 199,
    })
  }
})

test('of 200 who want times that overlap by minutes, one gets it', async ({ api, house }) => {
  for (const day of [0, 1, 3]) {
    const booking_date = house.day(day)
    const start_time = (index: number) => clock(14 * 60 + (index % 12) * 5)
    expect(
      await creates(api, 200, (index) => house.wish({ booking_date, start_time: start_time(index) })),
    ).toEqual({
      done: 1,
      '409 slot_taken': 199,
    })
  }
})

test('of 200 who do not mind with whom, as many get it as there are people', async ({ api, house }) => {
  const wish = house.wish({ operator_id: null })
  expect(await creates(api, 200, () => wish)).toEqual({ done: 2, '409 slot_taken': 198 })
  const { bookings } = await gridOf(api, { date_from: house.monday, date_to: house.monday })
  expect(bookings.map(({ operator_id }) => operator_id).sort()).toEqual([house.anna.id, house.jonas.id])
})

test('of 200 who want a place in a class, as many get one as there are', async ({ api, house }) => {
  const places = house.yoga.capacity_max
  const wish = (index: number) => ({
    product_id: house.yoga.id,
    booking_date: house.monday,
    start_time: '17:30',
    visitor_name: `Guest ${index}`,
    visitor_email: `guest.${index}@example.org`,
    send_notification: false,
  })
  expect(await creates(api, 200, wish)).toEqual({ done: places, '409 capacity_reached': 200 - places })
  const { bookings } = await gridOf(api, { date_from: house.monday, date_to: house.monday })
  expect(bookings.map(({ participants }) => participants.length)).toEqual([places])
})

test('one visitor who asks for a place fifty times at once has one', async ({ api, house }) => {
  const wish = {
    product_id: house.yoga.id,
    booking_date: house.monday,
    start_time: '17:30',
    visitor_name: 'Guest',
    visitor_email: 'guest@example.org',
    send_notification: false,
  }
  expect(await creates(api, 50, () => wish)).toEqual({ done: 1, '409 duplicate_booking': 49 })
})

test('of 100 stays that share a night, one is taken', async ({ api, house }) => {
  const stay = (index: number) => ({
    product_id: house.cottage.id,
    booking_date: house.day(-(index % 3)),
    checkout_date: house.day(2 + (index % 4)),
    visitor_name: 'Guest',
  })
  expect(await creates(api, 100, stay)).toEqual({ done: 1, '409 slot_taken': 99 })
})

test('of 100 bookings that are moved to one time at once, one arrives', async ({ api, house }) => {
  const bookings = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      api.create(house.wish({ booking_date: house.day(7 + index), override: true })),
    ),
  )
  const target = { booking_date: house.monday, start_time: '14:00' }
  const moved = await storm(100, (index) =>
    api.send('PUT', `bookings/${bookings[index]?.id}/reschedule`, { body: target }),
  )
  expect(moved).toEqual({ done: 1, '409 slot_taken': 99 })
  const after = await gridOf(api, { date_from: house.monday, date_to: house.monday })
  expect(after.bookings).toHaveLength(1)
})

test('of 50 requests for one time, one is confirmed', async ({ api, house }) => {
  const pending = await Promise.all(
    Array.from({ length: 50 }, () => api.create(house.wish({ status: 'pending', override: true }))),
  )
  const confirmed = await storm(50, (index) =>
    api.send('PUT', `bookings/${pending[index]?.id}/status`, { body: { status: 'confirmed' } }),
  )
  expect(confirmed).toEqual({ done: 1, '409 slot_taken': 49 })
})

test('bookings that change places between two people, over and over, never block each other', async ({
  api,
  house,
}) => {
  const people = [house.anna.id, house.jonas.id]
  const bookings = await Promise.all(
    [0, 1].map((who) =>
      api.create(house.wish({ operator_id: people[who], start_time: who ? '14:00' : '10:00' })),
    ),
  )
  const swaps = await storm(120, (index) =>
    api.send('PUT', `bookings/${bookings[index % 2]?.id}/reschedule`, {
      body: {
        operator_id: people[(index + Math.floor(index / 2)) % 2],
        start_time: index % 3 ? '10:00' : '14:00',
      },
    }),
  )
  const { done = 0, '409 slot_taken': taken = 0, ...rest } = swaps
  expect(rest).toEqual({})
  expect(done + taken).toBe(120)
  expect(done).toBeGreaterThan(0)
})
