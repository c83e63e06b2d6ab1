import { afterEach, expect, test, vi } from 'vitest'
import { countVisit } from './visits'

afterEach(() => vi.unstubAllEnvs())

test('an address that keeps one time after the other is asked to wait, and no other address is', async () => {
  vi.stubEnv('RATE_LIMIT_PER_MINUTE', '12')
  const [greedy, other] = [`203.0.113.${Math.random()}`, `203.0.113.${Math.random()}`]
  for (let holds = 0; holds < 3; holds += 1) await countVisit('hold', greedy)
  await expect(countVisit('hold', greedy)).rejects.toMatchObject({ reason: 'rate_limited' })
  await expect(countVisit('hold', greedy)).rejects.toHaveProperty('details.retryAfter')
  await countVisit('hold', other)
  await countVisit('booking', greedy)
})
