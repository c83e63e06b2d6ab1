import { expect, test } from 'vitest'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changeSeat } from '@/lib/engine/change-seat'
import { changeStatus } from '@/lib/engine/change-status'
import { find } from '@/lib/engine/find'
import { list } from '@/lib/engine/list'
import { become, openHouse, visitor, wish } from '@/lib/engine/test-house'
import { bookingProjection, toBooking } from '@/lib/wire/profile-booking'
import { toCsv } from '@/lib/wire/profile-csv'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { report } from './report'

test('a report’s revenue is what the totals of the list it links to add up to, seat by seat', async () => {
  const house = await openHouse()
  const range = { from: house.monday, to: addDays(house.monday, 6) }
  const classOn = async (days: number, ...names: string[]) => {
    const asked = wish(house, { serviceId: house.course.id, date: addDays(house.monday, days), price: 2000 })
    let last = await book(house.owner, { ...asked, visitor: visitor(names[0] ?? '') })
    for (const name of names.slice(1)) last = await book(house.owner, { ...asked, visitor: visitor(name) })
    return last
  }
  const leave = { reason: null, override: false, tell: false, version: null } as const
  const full = await classOn(0, 'Comes', 'Cancels', 'Misses')
  const [, cancels, misses] = full.participants
  await changeSeat(house.owner, full.id, cancels?.id ?? 0, { ...leave, status: 'cancelled' })
  await changeSeat(house.owner, full.id, misses?.id ?? 0, { ...leave, status: 'no_show' })
  const over = await classOn(1, 'One', 'Two', 'Three')
  await changeSeat(house.owner, over.id, over.participants[0]?.id ?? 0, { ...leave, status: 'no_show' })
  await changeStatus(house.owner, over.id, become('completed'))
  await book(house.owner, wish(house, { date: addDays(house.monday, 2), price: 7000 }))

  const filter = { startsFrom: range.from, startsTo: range.to, statuses: ['confirmed', 'completed'] } as const
  const page = { limit: 50, offset: 0, after: null, order: { by: 'startsAt', descending: false } } as const
  const { bookings } = await list(house.owner, filter, page, bookingProjection)
  const listed: BookingJson[] = JSON.parse(bookings)
  expect(listed.map(({ total }) => total)).toEqual([2000, 4000, 7000])
  expect(listed[0]).toEqual(toBooking(await find(house.owner, full.id)))
  expect(toCsv(listed.slice(0, 1), ['price', 'total'])).toBe('20.00,20.00\r\n')
  expect(toCsv(listed.slice(1, 2), ['price', 'total'])).toBe('20.00,40.00\r\n')
  const { total } = await report(house.owner, { ...range, by: 'day', serviceId: null, staffId: null })
  expect(total.money).toMatchObject([{ currency: 'EUR', revenue: 13_000 }])
})
