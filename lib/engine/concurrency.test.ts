import { describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import { lockBookables } from '@/lib/db/locks'
import { transaction } from '@/lib/db/transaction'
import { addDays } from '@/lib/domain/local-time'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { reschedule } from './reschedule'
import { openHouse, outcomes, visitor, wish } from './test-house'

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
const confirm = { status: 'confirmed', reason: null, override: false, tell: true, version: null } as const
const stay = { override: false, tell: true, version: null } as const

describe('of many who want one place, one gets it', () => {
  test('200 concurrent bookings of one slot, 20 times over: one succeeds each time', async () => {
    const house = await openHouse()
    for (const round of times(20)) {
      const date = addDays(house.monday, round)
      const all = await outcomes(
        times(200).map((n) => book(house.owner, wish(house, { date, visitor: visitor(`V ${n}`) }))),
      )
      expect(all).toEqual({ won: 1, reasons: { slot_taken: 199 } })
    }
  }, 240_000)

  test('200 concurrent bookings staggered by 5 minutes never overlap', async () => {
    const house = await openHouse()
    const all = await outcomes(
      times(200).map((n) => book(house.owner, wish(house, { minute: 600 + (n % 12) * 5 }))),
    )
    // Sixty-minute visits that all begin within an hour overlap each other: one can be had.
    expect(all).toEqual({ won: 1, reasons: { slot_taken: 199 } })
  }, 60_000)

  test('100 concurrent moves into one slot', async () => {
    const house = await openHouse()
    const bookings = await Promise.all(
      times(100).map((n) =>
        book(
          house.owner,
          wish(house, { date: addDays(house.monday, 1 + Math.floor(n / 8)), minute: 540 + (n % 8) * 60 }),
        ),
      ),
    )
    const all = await outcomes(
      bookings.map(({ id }) => reschedule(house.owner, id, { ...stay, date: house.monday, minute: 600 })),
    )
    expect(all).toEqual({ won: 1, reasons: { slot_taken: 99 } })
  }, 60_000)

  test('50 concurrent confirmations of requests that overlap', async () => {
    const house = await openHouse()
    const requests = await Promise.all(
      times(50).map(() => book(house.owner, wish(house, { status: 'pending', override: true }))),
    )
    const all = await outcomes(requests.map(({ id }) => changeStatus(house.owner, id, confirm)))
    expect(all).toEqual({ won: 1, reasons: { slot_taken: 49 } })
  }, 60_000)

  test('100 visitors for a class of three: three seats are taken', async () => {
    const house = await openHouse()
    const all = await outcomes(
      times(100).map((n) =>
        book(house.owner, wish(house, { serviceId: house.course.id, visitor: visitor(`Pupil ${n}`) })),
      ),
    )
    expect(all).toEqual({ won: 3, reasons: { capacity_reached: 97 } })
  }, 60_000)

  test('the same visitor 20 times at once sits in a class once', async () => {
    const house = await openHouse()
    const all = await outcomes(
      times(20).map(() => book(house.owner, wish(house, { serviceId: house.course.id }))),
    )
    expect(all).toEqual({ won: 1, reasons: { duplicate_booking: 19 } })
  })

  test('50 stays over one night: one guest', async () => {
    const house = await openHouse()
    const all = await outcomes(
      times(50).map((n) =>
        book(
          house.owner,
          wish(house, {
            serviceId: house.cabin.id,
            staffId: null,
            minute: null,
            date: addDays(house.monday, n % 2),
            checkoutDate: addDays(house.monday, 2 + (n % 2)),
          }),
        ),
      ),
    )
    expect(all).toEqual({ won: 1, reasons: { slot_taken: 49 } })
  })
})

test('bookings swapped between two people in opposite order never deadlock', async () => {
  const house = await openHouse()
  const [a, b] = [
    await book(house.owner, wish(house)),
    await book(house.owner, wish(house, { staffId: house.ben.id, minute: 720 })),
  ]
  for (const round of times(25)) {
    const minute = 540 + (round % 8) * 60
    const all = await outcomes([
      reschedule(house.owner, a.id, { ...stay, staffId: round % 2 ? house.ada.id : house.ben.id, minute }),
      reschedule(house.owner, b.id, { ...stay, staffId: round % 2 ? house.ben.id : house.ada.id, minute }),
    ])
    expect(all.reasons.unavailable).toBeUndefined()
  }
})

test('two operations that need two people lock them in one order', async () => {
  const house = await openHouse()
  const both = (staff: number[]) =>
    transaction((tx) => lockBookables(tx, house.profileId, { staff, services: [] }))
  const { ada, ben } = house
  const all = await outcomes(times(100).map((n) => both(n % 2 ? [ada.id, ben.id] : [ben.id, ada.id])))
  expect(all).toEqual({ won: 100, reasons: {} })
})

test('a booking that becomes another service while somebody waits for it is still found, as what it has become', async () => {
  const house = await openHouse()
  const booking = await book(house.owner, wish(house))
  const other = await prisma().service.create({
    data: {
      profileId: house.profileId,
      name: 'Beard trim',
      color: '#0f766e',
      durationMinutes: 60,
      currency: 'EUR',
    },
  })
  let waiting: Promise<unknown> | undefined
  await transaction(async (tx) => {
    const change = 'UPDATE booking SET service_id = $3, staff_id = $4 WHERE profile_id = $1 AND id = $2'
    await tx.query('test-change', change, [house.profileId, booking.id, other.id, house.ben.id])
    waiting = amend(house.owner, booking.id, { price: 1 }, null)
    const blocked = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await expect.poll(async () => (await pool().query(blocked)).rowCount).toBe(1)
  })
  expect(await waiting).toMatchObject({ serviceName: 'Beard trim', staffName: 'Ben', price: 1 })
})

test('the database itself refuses two bookings of one person at one time', async () => {
  const house = await openHouse()
  const booking = await book(house.owner, wish(house))
  const copy = pool().query(
    `INSERT INTO booking (profile_id, kind, status, service_id, staff_id, visitor_name, starts_at, ends_at, timezone, price, currency)
     SELECT profile_id, kind, status, service_id, staff_id, 'Raw', starts_at + interval '5 minutes', ends_at, timezone, price, currency
     FROM booking WHERE profile_id = $1 AND id = $2`,
    [house.profileId, booking.id],
  )
  await expect(copy).rejects.toMatchObject({ code: '23P01', constraint: 'booking_staff_once' })
})

test('a booking cannot be linked to another profile’s service', async () => {
  const [house, other] = [await openHouse(), await openHouse()]
  const booking = await book(house.owner, wish(house))
  const link = pool().query('UPDATE booking SET service_id = $3 WHERE profile_id = $1 AND id = $2', [
    house.profileId,
    booking.id,
    other.haircut.id,
  ])
  await expect(link).rejects.toMatchObject({ code: '23503' })
})

test('two changes within one second move the change clock twice', async () => {
  const house = await openHouse()
  const seen = [await changedAt(house.owner)]
  for (const n of times(4)) {
    await book(house.owner, wish(house, { minute: 540 + n * 60 }))
    seen.push(await changedAt(house.owner))
  }
  expect(new Set(seen).size).toBe(5)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})
