import { expect } from '@playwright/test'
import { addDays, clock } from '@/lib/domain/local-time'
import type { ConflictJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { type Fields, type ProfileApi, refusalIn } from './api-client'
import { test } from './api-test'

interface Slot {
  booking_date: string
  start_time: string
  end_time: string
  checkout_date: string | null
  starts_at: string
  ends_at: string
  operator_id: number | null
  operator_ids: number[]
  seats_left: number
  booking_id: number | null
}

type Query = Record<string, string | number | undefined>

const offered = async (api: ProfileApi, query: Query) => {
  const answer = await api.get('availability', query)
  if (answer.status !== 200) throw new Error(answer.text)
  return (answer.json as { slots: Slot[] }).slots
}

const explained = async (api: ProfileApi, query: Query) =>
  (await api.get('availability/explain', query)).json as {
    open: boolean
    operator_id: number | null
    starts_at: string
    conflicts: ConflictJson[]
  }

/** Tries a wish and takes it back; whether it was possible. */
async function possible(api: ProfileApi, wish: Fields): Promise<boolean> {
  const answer = await api.send('POST', 'bookings', { body: { ...wish, visitor_name: 'Vera Visitor' } })
  if (answer.status !== 201) {
    refusalIn(answer)
    return false
  }
  const { booking } = answer.json as { booking: { id: number } }
  await api.send('DELETE', `bookings/${booking.id}`)
  return true
}

/** The quarters of an hour of a working day and somewhat around it. */
const raster = Array.from({ length: 56 }, (_, index) => clock(7 * 60 + index * 15))

/** Days on which the demo has bookings, breaks, special hours and closed doors, and one with none of it. */
const someDays = (today: string, monday: string) => [
  ...[1, 2, 4, 6, 11].map((days) => addDays(today, days)),
  monday,
]

test('what is offered can be booked, and what is not offered is refused', async ({ api, house }) => {
  for (const service of [house.massage, house.physio])
    for (const date of someDays(house.today, house.monday)) {
      const query = { product_id: service.id, date_from: date, date_to: date }
      const open = new Set((await offered(api, query)).map(({ start_time }) => start_time))
      const wishes = raster.map((start_time) => ({ product_id: service.id, booking_date: date, start_time }))
      const answers = await Promise.all(wishes.map((wish) => explained(api, wish)))
      const found = raster.filter((_, index) => answers[index]?.open)
      expect(found, `${service.name} on ${date}`).toEqual(raster.filter((time) => open.has(time)))
      // Explaining says what booking does; booking itself is tried for some.
      for (const start_time of raster.filter((_, index) => index % 9 === Number(date.at(-1)) % 9))
        expect(await possible(api, { product_id: service.id, booking_date: date, start_time })).toBe(
          open.has(start_time),
        )
    }
})

test('a time is offered with everybody who could take it', async ({ api, house }) => {
  const slotsAt = async (time: string, query: Query = {}) => {
    const range = { date_from: house.monday, date_to: house.monday }
    const slots = await offered(api, { product_id: house.massage.id, ...range, ...query })
    return slots.find(({ start_time }) => start_time === time)
  }
  const both = [house.anna.id, house.jonas.id]
  expect(await slotsAt('10:00')).toMatchObject({ operator_id: null, operator_ids: both, end_time: '11:00' })
  // She begins at nine, he at eight.
  expect(await slotsAt('08:00')).toMatchObject({
    operator_id: house.jonas.id,
    operator_ids: [house.jonas.id],
  })
  expect(await slotsAt('08:00', { operator_id: house.anna.id })).toBeUndefined()
  await api.create(house.wish())
  expect(await slotsAt('10:00')).toMatchObject({ operator_ids: [house.jonas.id] })
  await api.create(house.wish({ operator_id: house.jonas.id }))
  expect(await slotsAt('10:00')).toBeUndefined()
  // The pause after a massage is kept on both sides.
  expect(await slotsAt('11:00')).toBeUndefined()
  expect(await slotsAt('11:15')).toBeTruthy()
  expect(await slotsAt('09:00')).toBeUndefined()
  expect(await slotsAt('08:45', { operator_id: house.jonas.id })).toBeTruthy()
  expect(await slotsAt('09:15', { operator_id: house.anna.id, duration_minutes: 30 })).toBeTruthy()
})

test('stays are offered by their check-in days', async ({ api, house }) => {
  const check = async (service: ServiceJson, nights: number) => {
    const query = {
      product_id: service.id,
      date_from: house.today,
      date_to: addDays(house.today, 30),
      nights,
    }
    const open = new Set((await offered(api, query)).map(({ booking_date }) => booking_date))
    expect(open.size).toBeGreaterThan(0)
    expect(open.size).toBeLessThan(31)
    for (let day = 1; day <= 30; day += 1) {
      const booking_date = addDays(house.today, day)
      const wish = { product_id: service.id, booking_date, checkout_date: addDays(booking_date, nights) }
      expect(await possible(api, wish), JSON.stringify(wish)).toBe(open.has(booking_date))
    }
  }
  await check(house.cottage, 3)
  await check(house.loft, 2)
})

test('a class is offered with the places that are left, and not when it is full', async ({ api, house }) => {
  const query = { product_id: house.yoga.id, date_from: house.monday, date_to: house.monday }
  const evening = async () => (await offered(api, query)).find(({ start_time }) => start_time === '17:30')
  expect(await evening()).toMatchObject({ seats_left: house.yoga.capacity_max, booking_id: null })
  const join = () =>
    api.create({
      product_id: house.yoga.id,
      booking_date: house.monday,
      start_time: '17:30',
      visitor_name: 'A friend',
    })
  const { id } = await join()
  expect(await evening()).toMatchObject({ seats_left: house.yoga.capacity_max - 1, booking_id: id })
  for (let places = 1; places < house.yoga.capacity_max; places += 1) await join()
  expect(await evening()).toBeUndefined()
})

test('explaining a time says what booking it says', async ({ api, house }) => {
  const standing = await api.create(house.wish())
  const wishes = [
    { start_time: '10:30' },
    { start_time: '03:00' },
    { start_time: '11:10' },
    { start_time: '14:00' },
    { start_time: '14:07' },
    { booking_date: addDays(house.today, -3), start_time: '10:00' },
    { booking_date: addDays(house.monday, 20 * 7), start_time: '10:00' },
  ]
  for (const changes of wishes) {
    const { visitor_name: _, ...asked } = house.wish(changes)
    const why = await explained(api, asked as Query)
    if (why.open) expect(await possible(api, asked)).toBe(true)
    else expect((await api.refused({ ...asked, visitor_name: 'Vera' })).conflicts).toEqual(why.conflicts)
  }
  const { visitor_name: _, ...taken } = house.wish()
  const conflict = { type: 'booking', booking_id: standing.id, overridable: true }
  expect(await explained(api, taken as Query)).toMatchObject({ open: false, conflicts: [conflict] })
})

test('times are asked for by service, and for two months at most', async ({ api, house }) => {
  const refused = async (path: string, query: Query) => refusalIn(await api.get(path, query)).errors[0]
  expect(await refused('availability', {})).toMatchObject({ pointer: '/product_id', code: 'required' })
  expect(await refused('availability', { product_id: 2 ** 31 - 1 })).toMatchObject({
    code: 'unknown_product',
  })
  expect(await refused('availability/explain', { product_id: house.massage.id })).toMatchObject({
    pointer: '/booking_date',
    code: 'required',
  })
  const range = { product_id: house.massage.id, date_from: '2027-01-01' }
  expect(await refused('availability', { ...range, date_to: '2027-03-04' })).toMatchObject({
    pointer: '/date_to',
  })
  expect((await api.get('availability', { ...range, date_to: '2027-03-03' })).status).toBe(200)
  expect(
    await refused('availability', { product_id: house.massage.id, date_to: '2199-12-31' }),
  ).toMatchObject({
    pointer: '/date_to',
  })
})
