import { beforeAll, describe, expect, test } from 'vitest'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import { addDays } from '@/lib/domain/local-time'
import { bookingProjection, toBooking } from '@/lib/wire/profile-booking'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { find } from './find'
import { grid } from './grid'
import { remove } from './remove'
import { reschedule } from './reschedule'
import { become, type House, move, openHouse, visitor, wish } from './test-house'

/** The week as it is asked for again and again, so that it is remembered. */
const week = async (house: House): Promise<BookingJson[]> =>
  JSON.parse(
    await grid(house.owner, { dateFrom: house.monday, dateTo: addDays(house.monday, 6) }, bookingProjection),
  )

/** The same made from the bookings one by one. */
const oneByOne = (house: House, ids: number[]) =>
  Promise.all(ids.map(async (id) => toBooking(await find(house.owner, id))))

describe('a week that was read before', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })

  test('shows every kind of change, and the bookings nobody touched', async () => {
    const still = await book(house.owner, wish(house, { minute: 540 }))
    const one = await book(house.owner, wish(house, { minute: 600 }))
    const other = await book(house.owner, wish(house, { minute: 660 }))
    expect(await week(house)).toEqual(await oneByOne(house, [still.id, one.id, other.id]))
    await amend(house.owner, one.id, { internalNote: 'Prefers the window seat' }, null)
    expect(await week(house)).toEqual(await oneByOne(house, [still.id, one.id, other.id]))
    await changeStatus(house.owner, other.id, become('cancelled'))
    expect(await week(house)).toEqual(await oneByOne(house, [still.id, one.id, other.id]))
    await reschedule(house.owner, one.id, { ...move, minute: 840 })
    expect(await week(house)).toEqual(await oneByOne(house, [still.id, other.id, one.id]))
    const late = await book(house.owner, wish(house, { minute: 720 }))
    expect(await week(house)).toEqual(await oneByOne(house, [still.id, other.id, late.id, one.id]))
    await remove(house.owner, still.id, null)
    expect(await week(house)).toEqual(await oneByOne(house, [other.id, late.id, one.id]))
    await reschedule(house.owner, one.id, { ...move, date: addDays(house.monday, 7), minute: 840 })
    expect(await week(house)).toEqual(await oneByOne(house, [other.id, late.id]))
    await reschedule(house.owner, one.id, { ...move, date: house.monday, minute: 840 })
    expect(await week(house)).toEqual(await oneByOne(house, [other.id, late.id, one.id]))
  })
})

test('a service or a person of another name is so in every booking of a week read before', async () => {
  const house = await openHouse()
  await book(house.owner, wish(house))
  await book(house.owner, wish(house, { staffId: house.ben.id }))
  const names = async () =>
    (await week(house)).map((booking) => [booking.product_name, booking.product_color, booking.operator_name])
  expect(await names()).toEqual([
    ['Haircut', '#0f766e', 'Ada'],
    ['Haircut', '#0f766e', 'Ben'],
  ])
  await write(house.profileId, async (tx) => {
    await tx.query('rename-person', 'UPDATE staff SET name = $3 WHERE profile_id = $1 AND id = $2', [
      house.profileId,
      house.ben.id,
      'Benjamin',
    ])
    touch(tx, house.profileId)
  })
  expect(await names()).toEqual([
    ['Haircut', '#0f766e', 'Ada'],
    ['Haircut', '#0f766e', 'Benjamin'],
  ])
  await write(house.profileId, async (tx) => {
    await tx.query('repaint', 'UPDATE service SET name = $3, color = $4 WHERE profile_id = $1 AND id = $2', [
      house.profileId,
      house.haircut.id,
      'Cut',
      '#1d4ed8',
    ])
    touch(tx, house.profileId)
  })
  expect(await names()).toEqual([
    ['Cut', '#1d4ed8', 'Ada'],
    ['Cut', '#1d4ed8', 'Benjamin'],
  ])
})

test('a class of a week read before shows who joined', async () => {
  const house = await openHouse()
  const seats = async () =>
    (await week(house)).map(({ participants }) => participants.map(({ name }) => name))
  await book(house.owner, wish(house, { serviceId: house.course.id, visitor: visitor('Vera') }))
  expect(await seats()).toEqual([['Vera']])
  await book(house.owner, wish(house, { serviceId: house.course.id, visitor: visitor('Walter') }))
  expect(await seats()).toEqual([['Vera', 'Walter']])
})

test('screens that ask while a change is under way agree with the diary in the end', async () => {
  const house = await openHouse()
  const changes = [540, 600, 660, 720, 780].map((minute) => book(house.owner, wish(house, { minute })))
  await Promise.all([...changes, ...Array.from({ length: 20 }, () => week(house))])
  expect((await week(house)).map(({ start_time }) => start_time)).toEqual([
    '09:00',
    '10:00',
    '11:00',
    '12:00',
    '13:00',
  ])
})
