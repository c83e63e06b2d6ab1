import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Handler } from './speak'

// What is logged is decided when a process starts: everything here.
process.env.LOG_LEVEL = 'trace'
process.env.SLOW_QUERY_MS = '0'
vi.resetModules()
const { heardLines } = await import('@/lib/db/test-log')
const { query } = await import('@/lib/db/transaction')
const { cookieOf, newKey, newMember } = await import('@/lib/auth/test-accounts')
const { feedReply } = await import('./feed')
const { profile } = await import('./profile')
const { GET: listCustomers, POST: addCustomer } = await import('@/app/api/v1/my-profile/customers/route')
const { DELETE: giveBack } = await import('@/app/api/v1/public/[slug]/holds/[token]/route')

const lines = heardLines()
beforeEach(() => {
  lines.length = 0
})
const told = (message: string) => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === message)

const canaries = {
  name: 'Canary-Anna',
  email: 'canary-anna@example.com',
  phone: '+49301234567',
  note: 'canary-allergic',
  search: 'canary-search',
  token: 'canary-token-0123456789012345678901234567890',
  key: 'dbk_canary_key_0123456789',
  cookie: 'canary-cookie',
  password: 'canary-password',
}
const { name, email, phone, note, search, token, key, cookie, password } = canaries

const ask = (handler: Handler, path: string, params: object, init: RequestInit = {}) =>
  handler(new Request(`http://127.0.0.1:3000${path}`, init), { params: Promise.resolve({ ...params }) })

const withBody = (headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ name, email, phone, notes: note, password }),
})

/** Ends in the faults that quote most: the database's of a value, and JSON's of a text. */
const failing = profile({
  body: z.object({ email: z.string(), name: z.string() }),
  act: async ({ body }) => {
    await query('fault', 'SELECT $1::int', [body.email]).catch(async (error: Error) => {
      throw Object.assign(error, { detail: `Key (name)=(${body.name})` })
    })
  },
  show: () => ({}),
})
const unreadable = profile({
  query: z.object({ search: z.string() }),
  act: async (asked) => JSON.parse(asked.query.search),
  show: () => ({}),
})

test('a request is one line that tells who asked for what by their ids, and nothing of what they sent', async () => {
  const member = await newMember()
  const cookies = { cookie: await cookieOf(member.credentials), origin: 'http://127.0.0.1:3000' }
  const own = await newKey(member.profileId, 'manager')
  const byKey = { authorization: `Bearer ${own.text}` }
  const customers = '/api/v1/my-profile/customers'
  const statuses = [
    await ask(addCustomer, customers, {}, withBody(byKey)),
    await ask(listCustomers, `${customers}?search=${search}&password=${password}`, {}, { headers: byKey }),
    await ask(addCustomer, customers, {}, withBody(cookies)),
    await ask(listCustomers, customers, {}, { headers: { authorization: `Bearer ${key}` } }),
    await ask(listCustomers, customers, {}, { headers: { cookie: `next-auth.session-token=${cookie}` } }),
    await ask(
      giveBack,
      `/api/v1/public/${search}/holds/${token}`,
      { slug: search, token },
      { method: 'DELETE' },
    ),
    await feedReply(new Request(`http://api/feeds/${token}.ics`), `${token}.ics`),
    await ask(failing, '/api/v1/my-profile/x', {}, withBody(byKey)),
    await ask(unreadable, `/api/v1/my-profile/x?search=${search}`, {}, { headers: byKey }),
  ].map(({ status }) => status)

  const requests = told('request')
  expect(requests.map(({ status }) => status)).toEqual(statuses)
  expect(statuses.slice(3)).toEqual([401, 401, 404, 404, 500, 500])
  const { profileId, userId } = member
  expect(requests[0]).toMatchObject({
    level: 'info',
    requestId: expect.stringMatching(/^req_/),
    dialect: 'profile',
    method: 'POST',
    route: customers,
    status: 201,
    ms: expect.any(Number),
    actor: { kind: 'api_key', id: own.id, role: 'manager', profileId },
  })
  expect(requests[2].actor).toEqual({ kind: 'user', id: userId, role: 'owner', profileId })
  expect(requests[3]).toMatchObject({ code: 'unauthenticated', status: 401 })
  expect(requests[5].route).toBe('/api/v1/public/{slug}/holds/{token}')
  expect(requests[6]).toMatchObject({ route: '/feeds/{token}', dialect: 'feed' })

  const faults = told('request failed')
  expect(faults.map(({ error }) => error.code ?? error.name)).toEqual(['22P02', 'SyntaxError'])
  expect(faults.map(({ requestId }) => requestId)).toEqual(requests.slice(7).map((each) => each.requestId))
  expect(faults[1].error.stack).toContain('log.test.ts')
  // Every statement was told as slow, so this is about them as well.
  expect(told('slow statement').length).toBeGreaterThan(5)
  const log = lines.join('\n')
  const secrets = [...Object.values(canaries), own.text, cookies.cookie, member.credentials.email]
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
