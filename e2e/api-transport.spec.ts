import { expect } from '@playwright/test'
import { test } from './api-test'
import { stage } from './stage'

const withKey = () => ({ authorization: `Bearer ${stage.apiKey}` })
const dialects = ['profile', 'marketplace', 'business', 'slots']

test('HEAD is GET without its body, of the length it would have; what is large travels compressed', async ({
  house,
}) => {
  const paths = [
    '/api/v1/my-profile/bookings/poll',
    '/api/v1/my-profile/bookings?limit=20',
    '/api/business/v1/bookings?limit=20',
    `/api/slots/v1/bookings?service_id=${house.massage.id}&page=1&page_size=20`,
    `/api/marketplace/bookings/calendar/events?start=${house.today}T00:00:00Z&end=${house.monday}T23:00:00Z`,
    '/api/openapi/slots.json',
    '/api/health',
  ]
  for (const path of paths) {
    const ask = (method: string, coding: string) =>
      fetch(`${stage.url}${path}`, { method, headers: { ...withKey(), 'accept-encoding': coding } })
    const plain = await ask('GET', 'identity')
    const text = await plain.text()
    expect(plain.headers.get('content-length'), path).toBe(String(Buffer.byteLength(text)))
    for (const coding of ['identity', 'gzip', 'br']) {
      const [get, head] = [await ask('GET', coding), await ask('HEAD', coding)]
      expect([get.status, head.status, await head.text()], path).toEqual([200, 200, ''])
      for (const name of [
        'content-length',
        'content-encoding',
        'content-type',
        'etag',
        'cache-control',
        'vary',
      ])
        expect(head.headers.get(name), `${path} ${coding} ${name}`).toBe(get.headers.get(name))
      const isPacked = coding !== 'identity' && Buffer.byteLength(text) >= 1024
      expect(get.headers.get('content-encoding'), `${path} ${coding}`).toBe(isPacked ? coding : null)
      expect(get.headers.get('vary')).toMatch(/accept-encoding/i)
      expect((await get.text()).length).toBe(text.length)
    }
  }
})

/** That every path answers OPTIONS is seen in lib/api/methods.test.ts. */
const bookingsAndOne = /\/bookings(\/\w+)?(\/\{\w+\})?$/

test('a script of another site may do with a key to bookings whatever is documented, and read what it needs', async () => {
  const asked = { origin: 'https://shop.example', 'access-control-request-headers': 'authorization,if-match' }
  let operations = 0
  for (const dialect of dialects) {
    const document = await (await fetch(`${stage.url}/api/openapi/${dialect}.json`)).json()
    for (const [path, methods] of Object.entries<object>(document.paths)) {
      if (!bookingsAndOne.test(path)) continue
      const url = `${stage.url}${document.servers[0].url}${path.replaceAll(/\{\w+\}/g, '1')}`
      const allowed = await fetch(url, { method: 'OPTIONS', headers: asked })
      const list = (name: string) => allowed.headers.get(name)?.split(', ') ?? []
      const documented = Object.keys(methods).map((name) => name.toUpperCase())
      operations += documented.length
      expect([allowed.status, list('access-control-allow-origin')], url).toEqual([204, ['*']])
      expect(list('access-control-allow-methods'), url).toEqual(expect.arrayContaining(documented))
      expect(list('access-control-allow-headers')).toEqual(
        expect.arrayContaining(['Authorization', 'Content-Type', 'If-Match', 'Idempotency-Key']),
      )
    }
  }
  expect(operations).toBeGreaterThan(20)
  const told = await fetch(`${stage.url}/api/slots/v1/bookings/1`, {
    headers: { origin: asked.origin, ...withKey() },
  })
  const exposed = told.headers.get('access-control-expose-headers')?.split(', ') ?? []
  for (const name of ['ETag', 'Location', 'RateLimit', 'X-Request-Id', 'Idempotency-Replayed'])
    expect(exposed).toContain(name)
})
