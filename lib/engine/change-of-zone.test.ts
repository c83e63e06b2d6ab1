import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import { addDays } from '@/lib/domain/local-time'
import { bookingProjection, toBooking } from '@/lib/wire/profile-booking'
import { commitBatch } from './batch'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { moveSeries } from './change-series'
import { find } from './find'
import { grid } from './grid'
import { list } from './list'
import { repeat } from './repeat'
import { reschedule } from './reschedule'
import { type House, mailsOf, move, openHouse, visitor, wish } from './test-house'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const moveHouseTo = async (zone: string) => {
  await pool().query('UPDATE profile SET timezone = $2 WHERE id = $1', [house.profileId, zone])
  await write(house.profileId, async (tx) => touch(tx, house.profileId))
}
const anyway = { ...move, override: true }
const span = ({ startsAt, endsAt }: Booking) => [startsAt.toISOString(), endsAt.toISOString()]
const stayWish = (date: string, nights: number) =>
  wish(house, {
    serviceId: house.cabin.id,
    staffId: null,
    minute: null,
    date,
    checkoutDate: addDays(date, nights),
    visitor: visitor('Nora'),
  })

test('bookings keep their instants, and every question tells them in the new zone', async () => {
  const { id, startsAt } = await book(house.owner, wish(house))
  const stay = await book(house.owner, stayWish(addDays(house.monday, 1), 3))
  const ask = async () => JSON.parse(await grid(house.owner, {}, bookingProjection))
  await ask()
  await moveHouseTo('America/New_York')
  const [first, second] = [await find(house.owner, id), await find(house.owner, stay.id)].map(toBooking)
  expect(first).toMatchObject({
    starts_at: startsAt.toISOString().replace('.000', ''),
    booking_date: house.monday,
    start_time: '04:00',
    timezone: 'America/New_York',
  })
  expect(second).toMatchObject({ nights: 3, version: 1 })
  expect(await ask()).toEqual([first, second])
  const page = { limit: 50, offset: 0, after: null, order: { by: 'startsAt', descending: false } } as const
  expect(JSON.parse((await list(house.owner, {}, page, bookingProjection)).bookings)).toEqual([first, second])
})

test('a change that names no time keeps the instant', async () => {
  const booking = await book(house.owner, wish(house))
  await moveHouseTo('America/New_York')
  const handed = await reschedule(house.owner, booking.id, { ...anyway, staffId: house.ben.id })
  expect([handed.staffName, ...span(handed)]).toEqual(['Ben', ...span(booking)])
  const longer = await reschedule(house.owner, booking.id, { ...anyway, duration: 90 })
  expect(longer.startsAt).toEqual(booking.startsAt)
  expect(longer.endsAt.getTime() - longer.startsAt.getTime()).toBe(90 * 60_000)
  const tomorrow = await reschedule(house.owner, booking.id, { ...anyway, date: addDays(house.monday, 1) })
  expect(tomorrow.startsAt.getTime() - booking.startsAt.getTime()).toBe(24 * 60 * 60_000)
  const [mail] = (await mailsOf(house, booking.id)).filter(
    ({ state, kind }) => `${state} ${kind}` === 'waiting rescheduled',
  )
  expect(mail?.text).toMatch(/New York|Eastern/)
})

test('a stay that is made longer still begins when it began', async () => {
  const stay = await book(house.owner, stayWish(house.monday, 3))
  await moveHouseTo('America/New_York')
  const longer = await reschedule(house.owner, stay.id, {
    ...anyway,
    checkoutDate: addDays(house.monday, 5),
  })
  expect(longer.startsAt).toEqual(stay.startsAt)
  expect(toBooking(longer)).toMatchObject({ nights: 5, end_time: '10:00', price: 45_000 })
  const kept = await reschedule(house.owner, stay.id, { ...anyway, date: house.monday })
  expect(span(kept)).toEqual(span(longer))
})

test('a night that reads as one day in the new zone is still a night, and can be moved', async () => {
  await pool().query('UPDATE service SET min_nights = 1 WHERE profile_id = $1', [house.profileId])
  const stay = await book(house.owner, stayWish(house.monday, 1))
  await moveHouseTo('Pacific/Auckland')
  expect(toBooking(await find(house.owner, stay.id)).nights).toBe(1)
  const moved = await reschedule(house.owner, stay.id, { ...anyway, date: addDays(house.monday, 4) })
  expect(toBooking(moved)).toMatchObject({
    booking_date: addDays(house.monday, 4),
    nights: 1,
    price: stay.price,
  })
})

test('several at once, and a series, keep theirs as well; what is undone goes back to the minute', async () => {
  const booking = await book(house.owner, wish(house))
  const series = await repeat(house.owner, {
    ...wish(house, { minute: 720 }),
    rule: 'FREQ=WEEKLY;COUNT=2',
    except: [],
  })
  await moveHouseTo('America/New_York')
  const batch = await commitBatch(house.owner, {
    kind: 'bulk',
    tell: false,
    override: true,
    changes: [{ bookingId: booking.id, version: null, to: { type: 'move', staffId: house.ben.id } }],
  })
  expect(span(await find(house.owner, booking.id))).toEqual(span(booking))
  await undoBatch(house.owner, batch.uid)
  expect(span(await find(house.owner, booking.id))).toEqual(span(booking))
  const [first] = series.bookings as [Booking]
  const change = { bookingId: first.id, version: null, scope: 'all', override: true, tell: false } as const
  await moveSeries(house.owner, series.id, { ...change, staffId: house.ben.id }, false)
  for (const one of series.bookings) expect(span(await find(house.owner, one.id))).toEqual(span(one))
})
