import { expect } from '@playwright/test'
import { type ApiKeyJson, apiKeyShape } from '@/lib/wire/profile-api-key'
import { type Answer, type Fields, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { type House, test } from './api-test'
import { stage } from './stage'

interface Told {
  api_key: ApiKeyJson
  secret: string
}

const withKey = (secret: string) => profileApi(stage.url, { authorization: `Bearer ${secret}` })

async function make(api: ProfileApi, wish: Fields = {}): Promise<Told> {
  const answer = await api.send('POST', 'api-keys', {
    body: { name: 'Website', role: 'manager', scopes: ['bookings.write'], ...wish },
  })
  expect(answer.status, answer.text).toBe(201)
  return answer.json as Told
}

const keysOf = (answer: Answer) =>
  apiKeyShape
    .strict()
    .array()
    .parse((answer.json as { api_keys: unknown }).api_keys)

test('a key is made, shown once, rotated with an overlap and revoked', async ({ api }) => {
  const clock = async () => (await api.get('bookings/poll')).text
  const before = await clock()
  const { api_key: key, secret } = await make(api, { expires_at: '2199-01-01T00:00:00+01:00' })
  expect(await clock()).not.toBe(before)
  expect(apiKeyShape.strict().parse(key)).toMatchObject({
    name: 'Website',
    role: 'manager',
    scopes: ['bookings.write'],
    state: 'active',
    expires_at: '2198-12-31T23:00:00Z',
    created_by: 'Demo',
    last_used_at: null,
    previous: null,
  })
  expect(secret).toMatch(new RegExp(`^${key.prefix}_[0-9A-Za-z]+${key.last4}$`))
  expect(keysOf(await api.get('api-keys')).find(({ id }) => id === key.id)).toMatchObject({ state: 'active' })
  expect((await api.get('api-keys')).text).not.toContain(secret)
  expect((await withKey(secret).get('bookings')).status).toBe(200)
  await expect
    .poll(async () => ((await api.get(`api-keys/${key.id}`)).json as Told).api_key.last_used_at)
    .not.toBeNull()

  const rotated = (await api.send('POST', `api-keys/${key.id}/rotate`, { body: { overlap_hours: 1 } }))
    .json as Told
  expect(rotated.api_key.previous).toMatchObject({ last4: key.last4 })
  for (const each of [secret, rotated.secret])
    expect((await withKey(each).get('bookings/poll')).status).toBe(200)
  const renamed = await api.send('PATCH', `api-keys/${key.id}`, { body: { name: ' Kiosk ', scopes: null } })
  expect(renamed.json).toMatchObject({ api_key: { name: 'Kiosk', scopes: null } })

  expect((await api.send('DELETE', `api-keys/${key.id}`)).json).toMatchObject({
    api_key: { state: 'revoked', revoked_by: 'Demo', previous: null },
  })
  for (const each of [secret, rotated.secret])
    expect(refusalIn(await withKey(each).get('bookings/poll'))).toMatchObject({ status: 401 })
  const again = await api.send('DELETE', `api-keys/${key.id}`)
  expect(refusalIn(again)).toMatchObject({ status: 409, code: 'invalid_transition' })
})

test('a request that is repeated makes one key, and is not told its secret again', async ({ api }) => {
  const send = () =>
    api.send('POST', 'api-keys', {
      body: { name: 'Once', role: 'viewer' },
      headers: { 'idempotency-key': `keys-${test.info().testId}-${test.info().retry}-${process.pid}` },
    })
  const [first, second] = [await send(), await send()]
  expect((first.json as Told).secret).toMatch(/^bk_live_/)
  expect(second.headers.get('idempotency-replayed')).toBe('true')
  expect(second.json).toEqual({ ...(first.json as Told), secret: null })
  await api.send('DELETE', `api-keys/${(first.json as Told).api_key.id}`)
})

test('a key does what its scopes say, in every dialect', async ({ api, house }) => {
  const { api_key, secret } = await make(api, { scopes: ['bookings.read'] })
  const reader = withKey(secret)
  const paths: [path: string, status: number][] = [
    ['/api/v1/my-profile/bookings', 200],
    ['/api/v1/my-profile/bookings/grid', 200],
    ['/api/v1/my-profile/services', 200],
    ['/api/v1/my-profile/customers', 403],
    ['/api/v1/my-profile/deliveries', 403],
    ['/api/v1/my-profile/members', 403],
    ['/api/v1/my-profile/api-keys', 403],
    ['/api/v1/my-profile/webhooks', 403],
    ...otherDialects(house).map((path): [string, number] => [path, 200]),
  ]
  for (const [path, status] of paths) {
    const answer = await fetch(`${stage.url}${path}`, { headers: { authorization: `Bearer ${secret}` } })
    expect([path, answer.status]).toEqual([path, status])
  }
  const refused = refusalIn(await reader.send('POST', 'bookings', { body: house.wish() }))
  expect(refused).toMatchObject({ status: 403, code: 'forbidden' })
  expect(refused.message).toContain('bookings.write')
  await api.send('PATCH', `api-keys/${api_key.id}`, { body: { scopes: ['bookings.write'] } })
  const booking = await reader.create(house.wish())
  await reader.cleanUp()
  expect(booking.source).toBe('api')
  await api.send('DELETE', `api-keys/${api_key.id}`)
})

/** A list of bookings in each of them. */
const otherDialects = ({ massage, monday }: House) => [
  '/api/business/v1/bookings?limit=20',
  `/api/slots/v1/bookings?service_id=${massage.id}&page=1&page_size=20`,
  `/api/marketplace/bookings/calendar/events?start=${monday}T00:00:00Z&end=${monday}T23:00:00Z`,
]

test('what a key cannot be is said at its field', async ({ api }) => {
  const good = { name: 'Website', role: 'manager' }
  const wrong: [Fields, string][] = [
    [{ role: 'manager' }, '/name'],
    [{ ...good, name: '  ' }, '/name'],
    [{ ...good, name: 'x'.repeat(81) }, '/name'],
    [{ ...good, name: 'a\0b' }, '/name'],
    [{ name: 'Website' }, '/role'],
    [{ ...good, role: 'king' }, '/role'],
    [{ ...good, role: 'staff' }, '/operator_id'],
    [{ ...good, role: 'staff', operator_id: 2_147_483_647 }, '/operator_id'],
    [{ ...good, scopes: [] }, '/scopes'],
    [{ ...good, scopes: ['everything'] }, '/scopes/0'],
    [{ ...good, scopes: 'bookings.read' }, '/scopes'],
    [{ ...good, role: 'viewer', scopes: ['bookings.read', 'bookings.write'] }, '/scopes'],
    [{ ...good, expires_at: '2020-01-01T00:00:00Z' }, '/expires_at'],
    [{ ...good, expires_at: '2030-01-01' }, '/expires_at'],
    [{ ...good, expires_at: 1 }, '/expires_at'],
    [{ ...good, expire_at: null }, '/expire_at'],
  ]
  for (const [body, pointer] of wrong) {
    const refused = refusalIn(await api.send('POST', 'api-keys', { body }))
    expect([refused.status, refused.errors.map((error) => error.pointer)], pointer).toEqual([422, [pointer]])
  }
  const { api_key } = await make(api)
  for (const overlap_hours of [-1, 1.5, 169, '24', null]) {
    const refused = refusalIn(
      await api.send('POST', `api-keys/${api_key.id}/rotate`, { body: { overlap_hours } }),
    )
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '/overlap_hours' }] })
  }
  await api.send('DELETE', `api-keys/${api_key.id}`)
})

test('another business’s key is as one that does not exist', async ({ api }) => {
  const { api_key } = await make(api)
  const other = profileApi(stage.url, {
    cookie: await signIn(stage.url, stage.other, stage.password),
    'sec-fetch-site': 'same-origin',
  })
  const seen = ({ status, text }: Answer) => [status, text.replace(/req_[0-9a-f-]+/, '')]
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['PATCH', '', { name: 'Mine' }],
    ['POST', '/rotate', {}],
    ['DELETE', '', undefined],
  ] as const) {
    const of = (id: number) => other.send(method, `api-keys/${id}${path}`, { body })
    const answer = await of(api_key.id)
    expect(seen(answer)).toEqual(seen(await of(2_147_483_000)))
    expect(answer.status).toBe(404)
  }
  expect(keysOf(await other.get('api-keys')).map(({ id }) => id)).not.toContain(api_key.id)
  await api.send('DELETE', `api-keys/${api_key.id}`)
})
