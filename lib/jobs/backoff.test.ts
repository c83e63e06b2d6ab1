import { describe, expect, it } from 'vitest'
import { retryDelay } from './backoff'

describe('the wait before another try', () => {
  it('doubles up to half an hour', () => {
    expect([1, 2, 3, 4, 10, 11, 60].map((attempts) => retryDelay(attempts, null, 1))).toEqual([
      2, 4, 8, 16, 1024, 1800, 1800,
    ])
  })

  it('spreads what failed together', () => {
    expect([0, 0.5, 1].map((chance) => retryDelay(4, null, chance))).toEqual([8, 12, 16])
  })

  it('is never shorter than the provider asked for', () => {
    expect(retryDelay(1, 30, 0)).toBe(30)
    expect(retryDelay(1, 30, 0.9)).toBe(30.9)
    expect(retryDelay(6, 1, 1)).toBe(64)
  })
})
