import { describe, expect, test } from 'vitest'
import { demandSameSite } from './same-site'
import { cookieOf, newKey, newMember, request } from './test-accounts'
import { who } from './who'

const own = 'http://127.0.0.1:3000'

const allowed: Record<string, string>[] = [
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin', origin: own },
  { 'sec-fetch-site': 'none', origin: own },
  { origin: own },
  { origin: 'http://localhost:8080', host: 'localhost:8080' },
]

const refused: Record<string, string>[] = [
  {},
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'same-site', origin: own },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: own },
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'nonsense', origin: own },
  { origin: 'null' },
  { origin: '' },
  { origin: 'https://127.0.0.1:3000' },
  { origin: 'http://127.0.0.1:3001' },
  { origin: 'http://127.0.0.1:3000.evil.example' },
  { origin: 'https://evil.example', host: 'localhost:8080' },
]

test.each(allowed)('a page of ours may write: %j', (headers) => {
  expect(() => demandSameSite(request(headers, 'PUT'))).not.toThrow()
})

test.each(refused)('nobody else may: %j', (headers) => {
  expect(() => demandSameSite(request(headers, 'PUT'))).toThrow(
    expect.objectContaining({ reason: 'cross_site' }),
  )
})

describe('a foreign origin', () => {
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

  test('cannot write with my cookie, by any method', async () => {
    const cookie = await cookieOf((await newMember()).credentials)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      await expect(who(request({ cookie, ...foreign }, method))).rejects.toMatchObject({
        reason: 'cross_site',
      })
      expect(await who(request({ cookie, origin: own }, method))).toMatchObject({ kind: 'user' })
    }
  })

  test('may write with an API key, which no browser sends by itself', async () => {
    const key = await newKey((await newMember()).profileId)
    const headers = { authorization: `Bearer ${key.text}`, ...foreign }
    expect(await who(request(headers, 'POST'))).toMatchObject({ kind: 'api_key' })
  })
})
