import { expect, test } from 'vitest'
import { createApiKeySecret, parseApiKey } from './api-key'

test('a new key has a public part, 256 random bits and a checksum', () => {
  const keys = Array.from({ length: 100 }, createApiKeySecret)
  for (const key of keys) {
    expect(key).toMatch(/^bk_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$/)
    expect(parseApiKey(key)?.publicId).toBe(key.slice(8, 16))
  }
  expect(new Set(keys).size).toBe(100)
})

test('a typing error anywhere in a key is seen by its checksum, without looking anything up', () => {
  const key = createApiKeySecret()
  for (const place of [8, 15, 17, 40, key.length - 1]) {
    const other = key[place] === 'a' ? 'b' : 'a'
    expect(parseApiKey(key.slice(0, place) + other + key.slice(place + 1))).toBeNull()
  }
})

test.each(['', 'short', 'with a space in it', 'ümlaut_ümlaut_ümlaut', 'k'.repeat(201)])(
  '“%s” is no key',
  (text) => {
    expect(parseApiKey(text)).toBeNull()
  },
)
