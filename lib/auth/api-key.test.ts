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

test('a key with a typing error is not taken for one of ours', () => {
  const key = createApiKeySecret()
  const typed = key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
  expect(parseApiKey(typed)?.publicId).not.toBe(parseApiKey(key)?.publicId)
})

test.each(['', 'short', 'with a space in it', 'ümlaut_ümlaut_ümlaut', 'k'.repeat(201)])(
  '“%s” is no key',
  (text) => {
    expect(parseApiKey(text)).toBeNull()
  },
)
