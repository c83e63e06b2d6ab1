import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { type Answer, type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { gridOf, test } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000

let cookie: string
let other: ProfileApi

test.beforeAll(async () => {
  cookie = await signIn(stage.url, stage.other, stage.password)
  other = profileApi(stage.url, { cookie, origin: stage.url })
})
test.afterEach(() => other.cleanUp())

/** Everything of an answer that a client sees, but for the name of the request. */
const seen = ({ status, text, headers }: Answer) => ({
  status,
  text: text.replace(/"request_id":"[^"]*"/, ''),
  headers: Object.fromEntries(
    [...headers].filter(([name]) => !['x-request-id', 'date', 'ratelimit', 'etag'].includes(name)),
  ),
})

async function ownWish(changes: object = {}) {
  const { services, date_from } = await gridOf(other)
  const piano = services.find(({ name }) => name === 'Piano lesson')
  return {
    product_id: piano?.id,
    booking_date: date_from,
    start_time: '06:00',
    visitor_name: 'Own',
    override: true,
    ...changes,
  }
}

test('another’s booking is answered, byte for byte, as one that does not exist', async ({ api, house }) => {
  const { bookings } = (await api.get('bookings', { limit: 200 })).json as { bookings: BookingJson[] }
  const theirs = [await api.create(house.wish()), ...bookings.filter((_, index) => index % 50 === 0)]
  const doors: [Method, string, object?, Record<string, string>?][] = [
    ['GET', ''],
    ['PATCH', '', { visitor_name: 'Mine' }],
    ['PATCH', '', { visitor_name: 'Mine' }, { 'if-match': '"v1"' }],
    ['PATCH', '', { visitor_name: '' }],
    ['DELETE', ''],
    ['DELETE', '', undefined, { 'if-match': '"v99"' }],
    ['PUT', '/status', { status: 'cancelled' }],
    ['PUT', '/status', { status: 'unknown' }],
    ['PUT', '/reschedule', { start_time: '11:00' }],
    ['PUT', '/reschedule', { start_time: '11:00', override: true, product_id: house.massage.id }],
    ['POST', '/notify'],
    ['GET', '/timeline'],
    ['GET', '/proposal'],
    ['POST', '/proposal', { start_time: '11:00' }],
    ['DELETE', '/proposal'],
  ]
  for (const { id } of theirs)
    for (const [method, path, body, headers = {}] of doors) {
      const ask = (of: number) => other.send(method, `bookings/${of}${path}`, { body, headers })
      const answer = await ask(id)
      expect(seen(answer), `${method} ${path}`).toEqual(seen(await ask(nobody)))
      expect([404, 422]).toContain(refusalIn(answer).status)
    }
  for (const booking of theirs) expect(await api.find(booking.id)).toEqual(booking)
})

test('another’s services and people are as ones that do not exist, in every door', async ({ house }) => {
  const own = await other.create(await ownWish())
  const questions: [string, (service: number, person: number) => Promise<Answer>][] = [
    ['create', async (product_id) => other.send('POST', 'bookings', { body: await ownWish({ product_id }) })],
    [
      'create',
      async (_, operator_id) => other.send('POST', 'bookings', { body: await ownWish({ operator_id }) }),
    ],
    ['move', (product_id) => other.send('PUT', `bookings/${own.id}/reschedule`, { body: { product_id } })],
    [
      'move',
      (_, operator_id) => other.send('PUT', `bookings/${own.id}/reschedule`, { body: { operator_id } }),
    ],
    ['list', (product_id) => other.get('bookings', { product_id })],
    ['list', (_, operator_id) => other.get('bookings', { operator_id })],
    ['grid', (product_id) => other.get('bookings/grid', { product_id })],
    ['grid', (_, operator_id) => other.get('bookings/grid', { operator_id })],
    ['availability', (product_id) => other.get('availability', { product_id })],
    [
      'availability',
      (_, operator_id) => other.get('availability', { product_id: own.product_id, operator_id }),
    ],
    ['explain', (product_id) => other.get('availability/explain', explain({ product_id }))],
    [
      'explain',
      (_, operator_id) =>
        other.get('availability/explain', explain({ product_id: own.product_id, operator_id })),
    ],
  ]
  const explain = (query: Record<string, number>) => ({
    booking_date: house.monday,
    start_time: '15:00',
    ...query,
  })
  for (const [name, ask] of questions)
    expect(seen(await ask(house.massage.id, house.anna.id)), name).toEqual(seen(await ask(nobody, nobody)))
  expect(await other.find(own.id)).toEqual(own)
})

test('nothing of one profile is in any list of the other', async ({ api, house }) => {
  const range = { date_from: '1990-01-01', date_to: '2199-12-31' }
  const [mine, theirs] = await Promise.all(
    [api, other].map(async (client) => {
      const paths = [
        'bookings?limit=200',
        'bookings/grid',
        'services',
        'staff',
        'schedule',
        'overrides',
        'blocked-times',
      ]
      const answers = await Promise.all(
        [...paths, 'customers?limit=200', 'settings'].map((path) => client.get(path)),
      )
      return answers.map(({ text }) => text).join('\n')
    }),
  )
  const uids = (text = '') => new Set(text.match(/"uid": ?"[^"]+"/g))
  const shared = [...uids(mine)].filter((uid) => uids(theirs).has(uid))
  expect(uids(mine).size).toBeGreaterThan(200)
  expect(uids(theirs).size).toBeGreaterThan(20)
  expect(shared).toEqual([])
  const { bookings } = (await api.get('bookings', { ...range, limit: 5 })).json as { bookings: BookingJson[] }
  for (const { visitor_name, visitor_email } of bookings) {
    const found = (await other.get('bookings', { search: visitor_email ?? visitor_name })).json
    expect(found).toMatchObject({ bookings: [], total: 0 })
  }
  const { next_cursor } = (await api.get('bookings', { limit: 1 })).json as { next_cursor: string }
  const page = (await other.get('bookings', { after: next_cursor, limit: 200 })).json as {
    bookings: BookingJson[]
  }
  const own = (await gridOf(other)).services.map(({ id }) => id)
  for (const { product_id } of page.bookings) expect(own).toContain(product_id)
  expect(own).not.toContain(house.massage.id)
})

test('the same Idempotency-Key of two profiles is two keys, and a change of one is none of the other', async ({
  api,
  house,
}) => {
  const headers = { 'idempotency-key': randomUUID() }
  const clock = async () => (await api.get('bookings/poll')).text
  const mine = await api.create(house.wish(), headers)
  const before = await clock()
  const theirs = await other.create(await ownWish(), headers)
  expect(theirs.uid).not.toBe(mine.uid)
  expect(await clock()).toBe(before)
})

test('a session may write only from pages of this site; a key needs no page', async () => {
  const own = await other.create(await ownWish())
  const elsewhere: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${stage.url}.evil.example` },
    { origin: stage.url, 'sec-fetch-site': 'cross-site' },
    { origin: stage.url, 'sec-fetch-site': 'same-site' },
    { referer: `${stage.url}/calendar` },
  ]
  for (const headers of elsewhere) {
    const browser = profileApi(stage.url, { cookie, ...headers })
    for (const [method, path] of [
      ['POST', 'bookings'],
      ['PATCH', `bookings/${own.id}`],
      ['DELETE', `bookings/${own.id}`],
      ['PUT', `bookings/${own.id}/status`],
      ['PATCH', 'settings'],
    ] as const)
      expect(
        refusalIn(await browser.send(method, path, { body: '{' })),
        JSON.stringify(headers),
      ).toMatchObject({
        status: 403,
        code: 'cross_site',
      })
    expect((await browser.get(`bookings/${own.id}`)).status).toBe(200)
  }
  const page = profileApi(stage.url, { cookie, 'sec-fetch-site': 'same-origin' })
  expect(await page.amend(own.id, { price: 1 })).toMatchObject({ price: 1, version: 2 })
  expect((await api401(cookie)).status).toBe(401)
})

/** A key that is wrong is not made good by a cookie that is right. */
const api401 = (session: string) =>
  profileApi(stage.url, { cookie: session, authorization: 'Bearer wrong' }).get('bookings')
