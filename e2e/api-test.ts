import { addDays, localOf, weekdayOf } from '@/lib/domain/local-time'
import {
  type BookingJson,
  type GridJson,
  gridShape,
  type ServiceJson,
  type StaffJson,
} from '@/lib/wire/profile-shapes'
import { type Fields, type ProfileApi, profileApi } from './api-client'
import { newAddress } from './mails'
import { noteCalls } from './operation-calls'
import { stage } from './stage'
import { test as base } from './watched-test'

/** The demo business as the API's stories know it. */
export type House = Awaited<ReturnType<typeof houseOf>>

/**
 * Stories of the API: `api` is the first profile with its key, and what it created is gone after each story; so
 * is whatever somebody else booked for the `address`, which nobody has had before.
 */
export const test = base.extend<{ api: ProfileApi; house: House; address: string }, { calls: null }>({
  calls: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => {
      const end = noteCalls()
      await use(null)
      end()
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
  api: async ({}, use) => {
    const api = profileApi(stage.url, { authorization: `Bearer ${stage.apiKey}` })
    await use(api)
    await api.cleanUp()
  },
  house: async ({ api }, use) => use(await houseOf(api)),
  address: async ({ api, house }, use) => {
    const address = newAddress()
    await use(address)
    const { json } = await api.get('bookings', { search: address, date_from: addDays(house.today, -7) })
    const { bookings } = json as { bookings: BookingJson[] }
    await Promise.all(bookings.map(({ id }) => api.send('DELETE', `bookings/${id}`)))
  },
})

/** Past the demo's own bookings and blocks, and before the furthest day that can be booked. */
const weeksAhead = 13

async function houseOf(api: ProfileApi) {
  const grid = await gridOf(api)
  const service = (name: string) => found<ServiceJson>(grid.services, name)
  const person = (name: string) => found<StaffJson>(grid.staff, name)
  const zone = grid.settings.timezone
  const today = localOf(Date.now(), zone).date
  const monday = addDays(today, 1 - weekdayOf(today) + weeksAhead * 7)
  const massage = service('Classic massage')
  const anna = person('Anna Lindner')
  return {
    zone,
    today,
    settings: grid.settings,
    anna,
    jonas: person('Jonas Weber'),
    mira: person('Mira Yıldız'),
    sofia: person('Sofia Brandt'),
    /** 60 minutes and 15 after; Anna and Jonas. */
    massage,
    /** 60 minutes and 15 before and after; Anna. */
    hotStone: service('Hot stone massage'),
    /** 30 minutes; Jonas. */
    physio: service('Physiotherapy'),
    /** 75 minutes, 12 places; Sofia. */
    yoga: service('Hatha yoga'),
    /** At least two nights. */
    cottage: service('Garden cottage'),
    loft: service('Lake loft'),
    /** A week without a booking: Anna works 9–13 and 14–18 on its Monday, Jonas 8–16:30. */
    monday,
    day: (daysAfterMonday: number) => addDays(monday, daysAfterMonday),
    /** A massage with Anna on that Monday at 10:00, with what a story changes. */
    wish: (changes: Fields = {}): Fields => ({
      product_id: massage.id,
      operator_id: anna.id,
      booking_date: monday,
      start_time: '10:00',
      visitor_name: 'Vera Visitor',
      ...changes,
    }),
  }
}

export async function gridOf(
  api: ProfileApi,
  query: Record<string, string | number | undefined> = {},
): Promise<GridJson> {
  const answer = await api.get('bookings/grid', query)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text.slice(0, 2000)}`)
  return gridShape.strict().parse(answer.json)
}

function found<T extends { name: string }>(rows: T[], name: string): T {
  const row = rows.find((candidate) => candidate.name === name)
  if (!row) throw new Error(`The demo has no ${name}`)
  return row
}
