import { beforeAll, expect, test } from 'vitest'
import { addDays, localOf } from '@/lib/domain/local-time'
import { book } from './book'
import { slots } from './slots'
import { type House, openHouse, visitor, wish } from './test-house'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const nights = { date: addDays(house.monday, 2), checkoutDate: addDays(house.monday, 4) }
  await book(house.owner, wish(house, { ...cabin(), ...nights }))
})

/** Where nobody but a stay from Wednesday to Friday is in the way. */
const cabin = () => ({
  serviceId: house.cabin.id,
  staffId: null,
  minute: null,
  visitor: visitor('Nora'),
})

/** The check-in days that are offered from Monday to a day, both inclusive. */
async function offered(to: string, nights?: number): Promise<string[]> {
  const found = await slots(house.owner, {
    serviceId: house.cabin.id,
    staffId: null,
    dateFrom: house.monday,
    dateTo: to,
    ...(nights !== undefined && { nights }),
  })
  return found.slots.map(({ start }) => localOf(start, 'Europe/Berlin').date)
}

test('a stay is offered when all of its nights are free, also those after the last day that was asked for', async () => {
  expect(await offered(house.monday, 2)).toEqual([house.monday])
  expect(await offered(house.monday, 3)).toEqual([])
  expect(await offered(house.monday, 4)).toEqual([])
})

test('so is the shortest stay that is sold, where nobody says how many nights', async () => {
  const tuesday = addDays(house.monday, 1)
  expect(await offered(tuesday)).toEqual([house.monday])
})
