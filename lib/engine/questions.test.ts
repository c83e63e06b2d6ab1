import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { bookingProjection, toBooking } from '@/lib/wire/profile-booking'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { find } from './find'
import { grid } from './grid'
import { notify } from './notify'
import { remove } from './remove'
import { reschedule } from './reschedule'
import { stats } from './stats'
import { become, daysOf, type House, move, openHouse, refusal, wish } from './test-house'
import { timeline } from './timeline'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

test('the timeline tells everything that happened, and every mail', async () => {
  const booking = await book(house.owner, fresh())
  await reschedule(house.owner, booking.id, { ...move, minute: 660 })
  await amend(house.owner, booking.id, { internalNote: 'Prefers the window seat' }, null)
  await changeStatus(house.owner, booking.id, become('cancelled'))
  const entries = await timeline(house.owner, booking.id)
  expect(entries.filter(({ kind }) => kind === 'fact').map(({ type }) => type)).toEqual([
    'booked',
    'rescheduled',
    'changed',
    'cancelled',
  ])
  expect(entries.filter(({ kind }) => kind === 'delivery').map(({ type }) => type)).toEqual([
    'confirmed',
    'rescheduled',
    'cancelled',
  ])
})

test('a deleted booking is gone for every question, and its time is free', async () => {
  const asked = fresh()
  const before = await stats(house.owner)
  const booking = await book(house.owner, asked)
  expect((await stats(house.owner)).total).toBe(before.total + 1)
  await remove(house.owner, booking.id, null)
  expect(await stats(house.owner)).toEqual(before)
  expect((await refusal(find(house.owner, booking.id))).reason).toBe('not_found')
  await book(house.owner, asked)
})

test('the grid’s bookings, made by the database, are those the presenter makes', async () => {
  const own = await openHouse()
  const days = daysOf(own)
  for (const status of ['pending', 'completed', 'cancelled', 'no_show'] as const) {
    const booking = await book(own.owner, days({ status: status === 'pending' ? 'pending' : 'confirmed' }))
    await changeStatus(own.owner, booking.id, become(status, { reason: 'Said so' }))
  }
  await book(own.owner, days({ serviceId: own.course.id }))
  const stay = { serviceId: own.cabin.id, staffId: null, minute: null }
  await book(own.owner, days({ ...stay, checkoutDate: addDays(own.monday, 9) }))
  const bookings = JSON.parse(await grid(own.owner, {}, bookingProjection)) as { id: number }[]
  expect(bookings).toHaveLength(6)
  for (const shown of bookings) expect(shown).toEqual(toBooking(await find(own.owner, shown.id)))
})

describe('another profile', () => {
  test('is told of a booking of this one what it is told of none', async () => {
    const other = await openHouse()
    const booking = await book(house.owner, fresh())
    const attempts = (id: number) => [
      find(other.owner, id),
      timeline(other.owner, id),
      reschedule(other.owner, id, { ...move, minute: 660 }),
      changeStatus(other.owner, id, become('cancelled')),
      amend(other.owner, id, { price: 1 }, null),
      notify(other.owner, id),
      remove(other.owner, id, null),
    ]
    const words = async (id: number) =>
      Promise.all(
        attempts(id).map(async (attempt) => ({
          ...(await refusal(attempt)),
          message: (await refusal(attempt)).message,
        })),
      )
    expect(await words(booking.id)).toEqual(await words(2_000_000_000))
  })

  test('cannot book this one’s service or person', async () => {
    const other = await openHouse()
    const { details } = await refusal(
      book(other.owner, { ...fresh(), serviceId: house.haircut.id, staffId: null }),
    )
    expect(details.faults).toMatchObject([{ field: 'serviceId' }])
    const person = await refusal(
      book(other.owner, { ...fresh(), serviceId: other.haircut.id, staffId: house.ada.id }),
    )
    expect(person.details.faults).toMatchObject([{ field: 'staffId' }])
  })
})

describe('staff who see only their own calendar', () => {
  test('find, count and change only their own bookings', async () => {
    const own = await openHouse()
    const ben: Actor = { ...own.owner, role: 'staff', staffId: own.ben.id, canViewAll: false }
    const hers = await book(own.owner, wish(own))
    const his = await book(own.owner, wish(own, { staffId: own.ben.id }))
    expect((await refusal(find(ben, hers.id))).reason).toBe('not_found')
    expect((await refusal(changeStatus(ben, hers.id, become('cancelled')))).reason).toBe('not_found')
    expect(JSON.parse(await grid(ben, {}, bookingProjection)).map(({ id }: { id: number }) => id)).toEqual([
      his.id,
    ])
    expect((await stats(ben)).total).toBe(1)
    expect((await refusal(reschedule(ben, his.id, { ...move, staffId: own.ada.id }))).reason).toBe(
      'forbidden',
    )
  })

  test('a viewer changes nothing', async () => {
    const viewer: Actor = { ...house.owner, role: 'viewer' }
    expect((await refusal(book(viewer, fresh()))).reason).toBe('forbidden')
  })
})
