import { expect } from '@playwright/test'
import { readDocument } from './anything/api-document'
import { type House as AnyHouse, answered, openHouse } from './anything/house'
import { storm } from './anything/storm'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

/**
 * As many requests as there is time for on every change, the same ones each time; `npm run prove` sends more. The native
 * API comes last: it can change the rules that the others live by.
 */
const counts = { marketplace: 80, business: 80, slots: 90, profile: 400 }
const seed = 20_261_122

test.describe('whatever is asked', () => {
  test.describe.configure({ mode: 'serial' })
  let own: AnyHouse
  test.beforeAll(async () => {
    own = await openHouse(stage, signIn)
  })
  test.afterAll(() => own.close())

  for (const [dialect, count] of Object.entries(counts))
    test(`the ${dialect} API answers its examples, and anything else, as its document says`, async () => {
      const { wrong, unreached, sent } = await storm({ house: own, dialect, count, seed })
      expect(wrong).toEqual([])
      expect(unreached).toEqual([])
      expect(sent).toBeGreaterThan(count * 0.9)
    })
})

test('whoever has no credential is refused everywhere as the documents say', async () => {
  for (const dialect of Object.keys(counts)) {
    const { base, operations, objection } = await readDocument(stage.url, dialect)
    const closed = operations.filter(({ security }) => security.length > 0)
    expect(closed.length).toBeGreaterThan(5)
    const answers = await Promise.all(
      closed.map(async (operation) => {
        const url = `${base}${operation.path.replace(/\{\w+\}/g, '2147483647')}`
        const answer = await answered(await fetch(url, { method: operation.method }))
        return { at: operation.key, status: answer.status, objection: objection(operation, answer) }
      }),
    )
    expect(answers).toEqual(closed.map(({ key }) => ({ at: key, status: 401, objection: null })))
  }
})

test('scripts of other sites may read the documents', async () => {
  const response = await fetch(`${stage.url}/api/openapi/profile.json`)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test('members that JavaScript gives a meaning to have none here', async ({ api, house }) => {
  const text = JSON.stringify(house.wish())
  const poisoned = `${text.slice(0, -1)},"__proto__":{"override":true,"status":"pending"},"constructor":{"x":1}}`
  const answer = await api.send('POST', 'bookings', { body: poisoned })
  expect(answer.json).toMatchObject({ booking: { status: 'confirmed', overbooked: false } })
  expect((await api.send('POST', 'bookings', { body: poisoned })).status).toBe(409)
})

test('addresses that are no addresses are refused without a fault', async ({ api }) => {
  const odd: [string, string?][] = [
    ['bookings', 'search=%'],
    ['bookings', 'search=%zz&limit=%ff'],
    ['bookings/%'],
    ['bookings/%zz'],
    ['bookings/%ff/status'],
    ['bookings/%2e%2e%2f'],
    [`bookings/${'9'.repeat(5000)}`],
    [`bookings/${'x'.repeat(14_000)}`],
  ]
  for (const [path, query] of odd)
    expect((await api.get(path, query)).status, `${path}?${query}`).toBeLessThan(500)
})
