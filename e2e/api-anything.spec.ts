import { expect } from '@playwright/test'
import fc from 'fast-check'
import { type Answer, type Method, type ProfileApi, refusalIn } from './api-client'
import { test } from './api-test'

/** So many tries for each door, the same ones every time. */
const trial = { seed: 20_261_121, numRuns: 150 }

const keys = [
  'product_id',
  'operator_id',
  'booking_date',
  'start_time',
  'checkout_date',
  'duration_minutes',
  'visitor_name',
  'visitor_email',
  'visitor_phone',
  'visitor_note',
  'internal_note',
  'price',
  'currency',
  'status',
  'reason',
  'no_show',
  'send_notification',
  'override',
  '__proto__',
  'constructor',
  'toString',
]

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\ud800',
    'a\udfff',
    '\u0000',
    '\uFFFF',
    '\u202E',
    '',
    ' ',
    '💩',
    'null',
    'NaN',
    '-0',
    '1e999',
  ),
  fc.string({ minLength: 190, maxLength: 210 }),
)
const oddValue = fc.oneof(
  oddText,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, false, 0, -1, 1, 2 ** 31, 2 ** 53, 1e308, [], {}, [[]], { __proto__: 1 }),
  fc.constantFrom(
    '2027-02-15',
    '2199-12-31',
    '1970-01-01',
    '10:00',
    '23:59',
    'confirmed',
    'cancelled',
    'eur',
  ),
  fc.jsonValue({ maxDepth: 3 }),
)
const oddBody = fc.oneof(
  { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...keys), oddValue, { maxKeys: 12 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** Below 500, and a refusal is always one in the envelope. */
function demandWords(answer: Answer) {
  expect(answer.status, answer.text).toBeLessThan(500)
  if (answer.status >= 400) refusalIn(answer)
}

/** A request that could be meant, with anything in place of some of its fields. */
const almost = (sound: object, base: fc.Arbitrary<unknown> = oddBody) =>
  fc.oneof(
    base,
    fc
      .dictionary(fc.constantFrom(...keys), oddValue, { minKeys: 1, maxKeys: 2 })
      .map((odd) => ({ ...sound, ...odd })),
  )

test('whatever a body holds, the answer is no fault of ours', async ({ api, house }) => {
  const { id } = await api.create(house.wish({ visitor_email: 'vera@example.org', send_notification: false }))
  const quiet = { send_notification: false }
  const doors: [Method, string, object][] = [
    ['POST', 'bookings', house.wish({ override: true, ...quiet })],
    ['PATCH', `bookings/${id}`, { visitor_name: 'Vera' }],
    ['PUT', `bookings/${id}/status`, { status: 'confirmed', override: true, ...quiet }],
    ['PUT', `bookings/${id}/reschedule`, { start_time: '12:00', override: true, ...quiet }],
  ]
  for (const [method, path, sound] of doors)
    await fc.assert(
      fc.asyncProperty(almost(sound), async (body) => demandWords(await api.send(method, path, { body }))),
      trial,
    )
})

test('whatever a query holds, the answer is no fault of ours', async ({ api, house }) => {
  const parameters = [
    'status',
    'date_from',
    'date_to',
    'limit',
    'offset',
    'after',
    'product_id',
    'operator_id',
  ]
  const others = [
    'search',
    'booking_date',
    'start_time',
    'checkout_date',
    'duration_minutes',
    'nights',
    '__proto__',
  ]
  const oddQuery = fc
    .array(fc.tuple(fc.constantFrom(...parameters, ...others), oddValue), { maxLength: 6 })
    .map((pairs) => new URLSearchParams(pairs.map(([key, value]) => [key, `${value}`])).toString())
  const doors = [
    'bookings',
    'bookings/grid',
    'availability',
    'availability/explain',
    'overrides',
    'customers',
  ]
  for (const path of doors)
    await fc.assert(
      fc.asyncProperty(oddQuery, fc.boolean(), async (query, sound) =>
        demandWords(
          await api.get(
            path,
            sound ? `${query}&product_id=${house.massage.id}&booking_date=${house.monday}` : query,
          ),
        ),
      ),
      { ...trial, numRuns: 60 },
    )
})

test('whatever a cursor says, it is a page or a refusal', async ({ api }) => {
  const cursors = fc.tuple(fc.maxSafeInteger(), fc.maxSafeInteger()).map((parts) => parts.join('.'))
  const edges = [
    '9999999999999.1',
    '-9999999999999.1',
    '999999999999999.1',
    '-999999999999999.1',
    '1.9999999999',
    '1.2147483648',
    '0.0',
    '-1.1',
  ]
  const ask = async (text: string) =>
    demandWords(await api.get('bookings', { after: Buffer.from(text).toString('base64url') }))
  for (const edge of edges) await ask(edge)
  await fc.assert(fc.asyncProperty(cursors, ask), { ...trial, numRuns: 30 })
})

test('whatever a header says, the answer is no fault of ours', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  const headers = [
    'if-match',
    'if-none-match',
    'idempotency-key',
    'content-type',
    'accept',
    'x-forwarded-for',
    'cookie',
  ]
  const value = fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter(isHeaderText)
      .map((code) => String.fromCharCode(code)),
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...headers), value, async (name, text) => {
      const sending = { headers: { [name]: text } }
      demandWords(await api.send('GET', 'bookings/grid', sending))
      demandWords(await api.send('PATCH', `bookings/${id}`, { ...sending, body: { price: 1 } }))
    }),
    { ...trial, numRuns: 80 },
  )
})

/** What fetch lets into a header. */
const isHeaderText = (code: number) => code < 0x7f || code > 0x9f

test('members that JavaScript gives a meaning to have none here', async ({ api, house }) => {
  const text = JSON.stringify(house.wish())
  const poisoned = `${text.slice(0, -1)},"__proto__":{"override":true,"status":"pending"},"constructor":{"x":1}}`
  const answer = await api.send('POST', 'bookings', { body: poisoned })
  expect(answer.json).toMatchObject({ booking: { status: 'confirmed', overbooked: false } })
  expect((await api.send('POST', 'bookings', { body: poisoned })).status).toBe(409)
})

test('depth, repetition and length are borne', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  const deep = (open: string, close: string) => open.repeat(30_000) + close.repeat(30_000)
  for (const body of [
    deep('[', ']'),
    `{"price":${deep('[', ']')}}`,
    `{"x":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`,
  ])
    demandWords(await api.send('PATCH', `bookings/${id}`, { body }))
  demandWords(await api.send('PATCH', `bookings/${id}`, { body: '{"price":1,"price":2}' }))
  for (const query of [
    'limit=1&limit=2',
    'limit=1&limit=x',
    'status[]=pending',
    `search=${'x'.repeat(8000)}`,
    'x=1&'.repeat(2000),
  ])
    demandWords(await api.get('bookings', query))
})

test('addresses that are no addresses are refused without a fault', async ({ api }) => {
  const odd: [ProfileApi['get'], string, string?][] = [
    [api.get, 'bookings', 'search=%'],
    [api.get, 'bookings', 'search=%zz&limit=%ff'],
    [api.get, 'bookings', 'search=%c3%28'],
    [api.get, 'bookings', '%=%&&&==='],
    [api.get, 'bookings/%'],
    [api.get, 'bookings/%zz'],
    [api.get, 'bookings/%ff/status'],
    [api.get, 'bookings/%2e%2e%2f'],
    [api.get, `bookings/${'9'.repeat(5000)}`],
    [api.get, `bookings/${'x'.repeat(14_000)}`],
  ]
  for (const [get, path, query] of odd) {
    const { status } = await get(path, query)
    expect(status, `${path}?${query}`).toBeLessThan(500)
  }
})
