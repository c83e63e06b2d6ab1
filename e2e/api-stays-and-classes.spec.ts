import { expect } from '@playwright/test'
import type { Fields } from './api-client'
import { type House, test } from './api-test'

const stay = (house: House, from: number, to: number, changes: Fields = {}): Fields => ({
  product_id: house.cottage.id,
  booking_date: house.day(from),
  checkout_date: house.day(to),
  visitor_name: 'Vera Visitor',
  ...changes,
})

/** A place in the yoga class of Monday evening. */
const place = (house: House, visitor_name: string, changes: Fields = {}): Fields => ({
  product_id: house.yoga.id,
  booking_date: house.monday,
  start_time: '17:30',
  visitor_name,
  visitor_email: `${visitor_name.toLowerCase().replaceAll(' ', '.')}@example.org`,
  send_notification: false,
  ...changes,
})

test.describe('a stay', () => {
  test('ends on the day the next one begins; no night is sold twice', async ({ api, house }) => {
    const first = await api.create(stay(house, 1, 4))
    const next = await api.create(stay(house, 4, 6))
    expect(next.starts_at > first.ends_at).toBe(true)
    for (const [from, to] of [
      [0, 2],
      [3, 5],
      [2, 3],
      [0, 9],
    ] as const) {
      const { status, code, conflicts } = await api.refused(stay(house, from, to))
      expect([status, code]).toEqual([409, 'slot_taken'])
      expect(conflicts.map(({ type }) => type)).toContain('booking')
    }
    expect(await api.create(stay(house, -1, 1))).toMatchObject({ nights: 2 })
  })

  test('has as many nights as the let asks for, unless the owner says so', async ({ api, house }) => {
    expect(house.cottage.min_nights).toBe(2)
    for (const to of [1, 22])
      expect(await api.refused(stay(house, 0, to))).toMatchObject({
        status: 422,
        code: 'stay_length',
        conflicts: [{ type: 'stay_length', overridable: true }],
      })
    const short = await api.create(stay(house, 0, 1, { override: true }))
    expect(short).toMatchObject({ nights: 1, overbooked: false })
  })

  test('costs its nights; a price that was agreed is kept when it is moved', async ({ api, house }) => {
    const { price, id } = await api.create(stay(house, 0, 3))
    expect(price).toBe(3 * house.cottage.price)
    expect(await api.move(id, { checkout_date: house.day(5) })).toMatchObject({
      nights: 5,
      price: 5 * house.cottage.price,
    })
    const moved = await api.move(id, { booking_date: house.day(1) })
    expect(moved).toMatchObject({ booking_date: house.day(1), checkout_date: house.day(6), nights: 5 })
    await api.amend(id, { price: 30_000 })
    expect(await api.move(id, { checkout_date: house.day(4) })).toMatchObject({ nights: 3, price: 30_000 })
  })

  test('that is refused suggests check-in days on which it fits', async ({ api, house }) => {
    await api.create(stay(house, 1, 4))
    const { suggestions } = await api.refused(stay(house, 2, 5))
    expect(suggestions).toHaveLength(3)
    for (const { booking_date, checkout_date } of suggestions) {
      const { id, nights } = await api.create(stay(house, 0, 0, { booking_date, checkout_date }))
      expect(nights).toBe(3)
      await api.send('DELETE', `bookings/${id}`)
    }
  })

  test('leaves another let alone', async ({ api, house }) => {
    await api.create(stay(house, 1, 4))
    await api.create(stay(house, 1, 4, { product_id: house.loft.id }))
  })
})

test.describe('a class', () => {
  test('is joined by booking its time again', async ({ api, house }) => {
    const first = await api.create(place(house, 'Ada North'))
    const second = await api.create(place(house, 'Ben South', { visitor_note: 'First time' }))
    expect(second.id).toBe(first.id)
    expect(second).toMatchObject({
      kind: 'group',
      operator_id: house.sofia.id,
      version: 2,
      participants: [
        { name: 'Ada North', email: 'ada.north@example.org', status: 'confirmed' },
        { name: 'Ben South', email: 'ben.south@example.org', note: 'First time' },
      ],
    })
    expect(await api.find(first.id)).toEqual(second)
    const { bookings } = (await api.get('bookings', { search: 'ben.south@' })).json as { bookings: object[] }
    expect(bookings).toEqual([second])
  })

  test('has no place twice for one visitor, however the address is written', async ({ api, house }) => {
    const { id } = await api.create(place(house, 'Ada North'))
    await api.create(place(house, 'Ben South'))
    for (const visitor_email of ['ada.north@example.org', 'Ada.North@Example.ORG', 'BEN.SOUTH@example.org'])
      expect(await api.refused(place(house, 'Somebody', { visitor_email }))).toMatchObject({
        status: 409,
        code: 'duplicate_booking',
        errors: [{ pointer: '/visitor_email' }],
      })
    // Without an address nobody can be told apart.
    for (const visitor_email of [null, '', undefined])
      await api.create(place(house, 'A friend', { visitor_email }))
    expect((await api.find(id)).participants).toHaveLength(5)
  })

  test('that is full is refused, unless the owner squeezes somebody in', async ({ api, house }) => {
    const places = Array.from({ length: house.yoga.capacity_max }, (_, index) =>
      place(house, `Guest ${index}`),
    )
    for (const wish of places) await api.create(wish)
    const late = place(house, 'Late Comer')
    expect(await api.refused(late)).toMatchObject({
      status: 409,
      code: 'capacity_reached',
      conflicts: [{ type: 'capacity', overridable: true }],
    })
    const squeezed = await api.create({ ...late, override: true })
    expect(squeezed).toMatchObject({ overbooked: true })
    expect(squeezed.participants).toHaveLength(house.yoga.capacity_max + 1)
  })

  test('takes its teacher’s time, and cannot begin while she teaches another', async ({ api, house }) => {
    const { id } = await api.create(place(house, 'Ada North'))
    const refused = await api.refused(place(house, 'Ben South', { start_time: '17:45' }))
    expect(refused).toMatchObject({ code: 'slot_taken', conflicts: [{ booking_id: id }] })
    await api.setStatus(id, { status: 'cancelled', send_notification: false })
    const other = await api.create(place(house, 'Ben South'))
    expect(other.id).not.toBe(id)
    expect(other.participants).toHaveLength(1)
  })
})
