import { beforeAll, describe, expect, test } from 'vitest'
import type { BookingFilter } from '@/lib/db/booking-filter'
import { type BookingOrder, orderKeys } from '@/lib/db/booking-order'
import { pool } from '@/lib/db/client'
import { addDays } from '@/lib/domain/local-time'
import { bookingProjection } from '@/lib/wire/profile-booking'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { csvRows } from './csv-rows'
import { list, type Place } from './list'
import { remove } from './remove'
import { become, daysOf, type House, openHouse, visitor } from './test-house'

let house: House
const names = ['Zoë', 'adam', 'Ömer', 'Bea', 'Adam', 'Carl', 'Bea']

beforeAll(async () => {
  house = await openHouse()
  const fresh = daysOf(house)
  for (const [index, name] of names.entries()) {
    const staffId = index % 2 ? house.ada.id : house.ben.id
    const status = index < 2 ? 'pending' : 'confirmed'
    await book(house.owner, fresh({ visitor: visitor(name), staffId, status, price: 1000 * (index % 3) }))
  }
  const group = { serviceId: house.course.id, staffId: house.ada.id, visitor: visitor('Greta') }
  await book(house.owner, fresh(group))
  const cabin = { serviceId: house.cabin.id, staffId: null, minute: null, visitor: visitor('Nora') }
  const stay = await book(house.owner, {
    ...fresh(cabin),
    date: addDays(house.monday, 20),
    checkoutDate: addDays(house.monday, 23),
  })
  await changeStatus(house.owner, stay.id, become('cancelled'))
})

const ask = async (
  filter: BookingFilter,
  order: BookingOrder = { by: 'startsAt', descending: false },
  { limit = 50, after = null as Place | null } = {},
) => {
  const { bookings, ...rest } = await list(
    house.owner,
    filter,
    { limit, offset: 0, order, after },
    bookingProjection,
  )
  return { ...rest, bookings: JSON.parse(bookings) as BookingJson[] }
}

const people = async (filter: BookingFilter) =>
  (await ask(filter)).bookings.map(({ visitor_name }) => visitor_name).sort()

describe('in every order', () => {
  const orders = (Object.keys(orderKeys) as BookingOrder['by'][]).flatMap((by) => [
    { by, descending: false },
    { by, descending: true },
  ])

  test.each(orders)(
    'pages by $by (backwards: $descending) miss nothing and show nothing twice',
    async (order) => {
      const { bookings: all, total } = await ask({}, order)
      expect(all).toHaveLength(total)
      const paged: BookingJson[] = []
      let after: Place | null = null
      do {
        const page = await ask({}, order, { limit: 2, after })
        expect(page.total).toBe(total)
        paged.push(...page.bookings)
        after = page.last
      } while (after)
      expect(paged).toEqual(all)
    },
  )

  test('backwards is the same from its end', async () => {
    for (const by of Object.keys(orderKeys) as BookingOrder['by'][]) {
      const forth = (await ask({}, { by, descending: false })).bookings
      const back = (await ask({}, { by, descending: true })).bookings
      expect(back.toReversed()).toEqual(forth)
    }
  })

  test('names go by the alphabet, whatever their case', async () => {
    const { bookings } = await ask({ kind: 'appointment' }, { by: 'visitorName', descending: false })
    expect(bookings.map(({ visitor_name }) => visitor_name.toLowerCase())).toEqual(
      names.map((name) => name.toLowerCase()).sort((a, b) => a.localeCompare(b)),
    )
  })

  test('prices go by amount, statuses by how far a booking has come', async () => {
    const prices = (await ask({}, { by: 'price', descending: true })).bookings.map(({ price }) => price)
    expect(prices).toEqual([...prices].sort((a, b) => b - a))
    const { bookings } = await ask({}, { by: 'status', descending: false })
    expect([...new Set(bookings.map(({ status }) => status))]).toEqual(['pending', 'confirmed', 'cancelled'])
  })

  test('nobody’s bookings come before those of Ada, and Ada’s before Ben’s', async () => {
    const { bookings } = await ask({}, { by: 'staff', descending: false })
    expect([...new Set(bookings.map(({ operator_name }) => operator_name))]).toEqual([null, 'Ada', 'Ben'])
  })
})

describe('a filter', () => {
  test('asks for one kind, a price, a person, or what was booked against the rules', async () => {
    expect(await people({ kind: 'group' })).toEqual(['Greta'])
    expect(await people({ kind: 'rental' })).toEqual(['Nora'])
    expect((await ask({ priceMin: 1000, priceMax: 2000 })).bookings.every(({ price }) => price >= 1000)).toBe(
      true,
    )
    expect(await people({ priceMin: 2000, priceMax: 2000 })).toEqual(['Carl', 'Ömer'])
    expect(await people({ overbooked: true })).toEqual([])
    expect((await ask({ overbooked: false })).total).toBe(names.length + 2)
    expect(await people({ source: 'widget' })).toEqual([])
  })

  test('of a customer finds their seats in classes as well', async () => {
    const [greta] = (await ask({ kind: 'group' })).bookings.flatMap(({ participants }) => participants)
    expect(greta?.customer_id).toBeTypeOf('number')
    expect(await people({ customerId: greta?.customer_id ?? 0 })).toEqual(['Greta'])
  })

  test('of creation dates counts days of the profile’s zone', async () => {
    const [first] = (await ask({}, { by: 'createdAt', descending: false })).bookings
    await pool().query(
      `UPDATE booking SET created_at = '2026-01-31 23:30:00+00' WHERE profile_id = $1 AND id = $2`,
      [house.profileId, first?.id],
    )
    expect((await ask({ createdFrom: '2026-01-01', createdTo: '2026-01-31' })).bookings).toEqual([])
    const { bookings } = await ask({ createdFrom: '2026-02-01', createdTo: '2026-02-01' })
    expect(bookings.map(({ id }) => id)).toEqual([first?.id])
  })
})

test('the total follows every change', async () => {
  const own = daysOf(house)
  const before = (await ask({ staffId: house.ben.id })).total
  const booking = await book(house.owner, own({ staffId: house.ben.id, minute: 840 }))
  expect((await ask({ staffId: house.ben.id })).total).toBe(before + 1)
  expect((await ask({})).total).toBe((await ask({})).bookings.length)
  await amend(house.owner, booking.id, { visitorName: 'Renamed' }, null)
  expect((await ask({ search: 'Renamed' })).total).toBe(1)
  await remove(house.owner, booking.id, null)
  expect((await ask({ staffId: house.ben.id })).total).toBe(before)
  expect((await ask({ search: 'Renamed' })).total).toBe(0)
})

test('visitors are found by all words and parts of them, whatever is in these', async () => {
  const own = daysOf(house)
  const known = {
    name: '100%_sure \\ Chloé 🦊 שָׁלוֹם',
    email: 'chloe_s@example.org',
    phone: '+49 (30) 1234-567',
    note: '',
  }
  const { id } = await book(house.owner, own({ staffId: house.ben.id, minute: 900, visitor: known }))
  const found = async (search: string) => {
    const { bookings } = await ask({ search })
    return bookings.map((booking) => booking.id)
  }
  for (const search of [
    '100%_sure',
    '_s@',
    '\\',
    'CHLOÉ',
    '🦊',
    'שָׁלוֹם',
    'example.org chloé',
    '49301234567',
    '(30)',
    '1234-567 chloe_s',
    'chloé '.repeat(50),
  ])
    expect(await found(search), search).toEqual([id])
  for (const search of ['%%', '__', '100_%', '\\\\', '🐻', 'chloé ann', '(a+)+$', 'x'.repeat(200), "'; --"])
    expect(await found(search), search).toEqual([])
})

test('an export is all of it, page after page', async () => {
  const pages: BookingJson[] = []
  for await (const page of csvRows(house.owner, {}, { by: 'price', descending: true }, bookingProjection))
    pages.push(...(JSON.parse(page) as BookingJson[]))
  expect(pages).toEqual((await ask({}, { by: 'price', descending: true })).bookings)
})

test('somebody confined to their own calendar counts and sees only that', async () => {
  const ben = { ...house.owner, role: 'staff' as const, staffId: house.ben.id, canViewAll: false }
  const page = { limit: 50, offset: 0, order: { by: 'startsAt', descending: false } as const, after: null }
  const own = await list(ben, {}, page, bookingProjection)
  const all = await ask({ staffId: house.ben.id })
  expect({ ...own, bookings: JSON.parse(own.bookings) }).toEqual(all)
  expect(all.total).toBeLessThan((await ask({})).total)
})
