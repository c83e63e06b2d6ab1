import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cookieOf, newKey, newMember } from '@/lib/auth/test-accounts'
import { business, businessMethods } from './business'
import { customer, merchant, merchantMethods } from './marketplace'
import { methods, profile } from './profile'
import { slots, slotsMethods } from './slots'
import type { Handler } from './speak'
import { etagOf } from './version'

process.env.RATE_LIMIT_PER_MINUTE = '6'

/** Something to read, large enough for a validator of its own. */
const door = { act: async () => 'x'.repeat(300), show: (text: string) => ({ body: { text } }) }
const doors = {
  profile: profile(door),
  business: business(door),
  marketplace: merchant(door),
  slots: slots(door),
}
type DialectName = keyof typeof doors
const dialects = Object.keys(doors) as DialectName[]

let member: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  member = await newMember()
})
const freshKey = async () => ({ authorization: `Bearer ${(await newKey(member.profileId)).text}` })

const ask = (handler: Handler, headers: Record<string, string>, method = 'GET', body?: string) =>
  handler(
    new Request('http://127.0.0.1:3000/api/x', {
      method,
      headers: { host: '127.0.0.1:3000', ...headers },
      ...(body !== undefined && { body }),
    }),
    { params: Promise.resolve({}) },
  )

describe('over its limit', () => {
  test.each(dialects)('a key is told so in the words of %s, and when to come back', async (name) => {
    const headers = await freshKey()
    for (const remaining of [5, 4, 3, 2, 1, 0]) {
      const answer = await ask(doors[name], headers)
      expect([answer.status, answer.headers.get('ratelimit')]).toEqual([
        200,
        expect.stringMatching(new RegExp(`^"key";r=${remaining};t=\\d+$`)),
      ])
    }
    const refused = await ask(doors[name], headers)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('ratelimit-policy')).toBe('"key";q=6;w=60')
    expect(refused.headers.get('ratelimit')).toBe(`"key";r=0;t=${refused.headers.get('retry-after')}`)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject(tooMany[name])
    expect((await ask(doors[name], await freshKey())).status).toBe(200)
  })

  const sentence = expect.stringContaining('6 requests in a minute')
  const tooMany: Record<DialectName, object> = {
    profile: { success: false, error: { code: 'rate_limited', message: sentence, retryable: true } },
    business: { message: sentence },
    marketplace: { code: 'rate_limited', message: sentence },
    slots: { error: expect.anything() },
  }

  test('the same key has one limit in all dialects', async () => {
    const headers = await freshKey()
    for (const name of [...dialects, ...dialects].slice(0, 6))
      expect((await ask(doors[name], headers)).status).toBe(200)
    for (const name of dialects) expect((await ask(doors[name], headers)).status).toBe(429)
  })
})

describe('what is known already', () => {
  test.each(dialects)('is not sent again by %s', async (name) => {
    const headers = await freshKey()
    const etag = (await ask(doors[name], headers)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await ask(doors[name], { ...headers, 'if-none-match': known })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await ask(doors[name], { ...headers, 'if-none-match': 'W/"other"' })).status).toBe(200)
  })

  const versioned = profile({
    act: async () => 7,
    show: (v: number) => ({ headers: { ETag: etagOf(v) }, body: { v } }),
  })

  test('is known by its version to whoever asks by it', async () => {
    const known = { 'if-none-match': '"v7"' }
    expect((await ask(versioned, { ...(await freshKey()), ...known })).status).toBe(304)
    expect((await ask(versioned, { ...(await freshKey()), 'if-none-match': '"v6"' })).status).toBe(200)
    const cookie = await cookieOf(member.credentials)
    expect((await ask(versioned, { cookie, ...known })).status).toBe(304)
  })

  test('tells a writer which version they saw; a weak tag names none', async () => {
    const seen = profile({ act: async ({ version }) => version, show: (version) => ({ body: { version } }) })
    const headers = await freshKey()
    for (const [tag, version] of [
      ['"v7"', 7],
      ['*', null],
    ] as const)
      expect(await (await ask(seen, { ...headers, 'if-match': tag }, 'PATCH')).json()).toEqual({ version })
    for (const strange of ['"abc"', 'W/"v7"'])
      expect((await ask(seen, { ...headers, 'if-match': strange }, 'PATCH')).status).toBe(412)
  })
})

describe('a request', () => {
  test('keeps the name that its program gave it, if that is a sane one', async () => {
    const headers = await freshKey()
    const nameOf = async (name: string) =>
      (await ask(doors.profile, { ...headers, 'x-request-id': name })).headers.get('x-request-id')
    expect(await nameOf('4bf92f35-77b3:1.a_b')).toBe('4bf92f35-77b3:1.a_b')
    for (const odd of ['short', 'with a space', `${'x'.repeat(129)}`, 'semi;colon', 'grüßegrüße'])
      expect(await nameOf(odd)).toMatch(/^req_[0-9a-f-]{36}$/)
  })

  test('is named in its refusal', async () => {
    const refused = await ask(doors.profile, { 'x-request-id': 'trace-0123' })
    expect(refused.headers.get('x-request-id')).toBe('trace-0123')
    expect(await refused.json()).toMatchObject({ error: { request_id: 'trace-0123' } })
  })
})

describe('a script of another site', () => {
  const makers = {
    profile: methods,
    business: businessMethods,
    marketplace: merchantMethods,
    slots: slotsMethods,
  }

  test.each(dialects)('asks %s what it may send, without any credential', async (name) => {
    const paths = makers[name]({ GET: doors[name], PUT: doors[name] })
    const asked = await ask(paths.OPTIONS, { origin: 'https://shop.example' }, 'OPTIONS')
    expect([asked.status, await asked.text()]).toEqual([204, ''])
    const allowed = 'GET, PUT, HEAD, OPTIONS'
    expect(asked.headers.get('allow')).toBe(allowed)
    expect(asked.headers.get('access-control-allow-methods')).toBe(allowed)
    expect(asked.headers.get('access-control-allow-origin')).toBe('*')
    expect(asked.headers.get('access-control-allow-headers')).toMatch(/Authorization.*If-Match/)
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
    const refused = await ask(paths.POST, await freshKey(), 'POST', '{}')
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, allowed])
  })

  test.each(dialects)(
    'reads with a key what %s answers and refuses; never what a session may see',
    async (name) => {
      const origin = async (handler: Handler, headers: Record<string, string>) =>
        (await ask(handler, { origin: 'https://shop.example', ...headers })).headers.get(
          'access-control-allow-origin',
        )
      expect(await origin(doors[name], await freshKey())).toBe('*')
      expect(await origin(doors[name], { authorization: 'Bearer no_such_key' })).toBe('*')
      expect(await origin(doors[name], { cookie: await cookieOf(member.credentials) })).toBeNull()
    },
  )

  test('of a customer of the marketplace is refused in words that it may read', async () => {
    const refused = await ask(customer(door), { authorization: 'Bearer no_such_token' })
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
  })
})

test('what was sent as no JSON is refused before anything is done', async () => {
  const strict = profile({ body: z.object({}), act: async () => null, show: () => ({ status: 204 }) })
  const headers = await freshKey()
  expect((await ask(strict, { ...headers, 'content-type': 'text/plain' }, 'POST', '{}')).status).toBe(415)
  expect((await ask(strict, { ...headers, 'content-type': 'application/json' }, 'POST', '{}')).status).toBe(
    204,
  )
})
