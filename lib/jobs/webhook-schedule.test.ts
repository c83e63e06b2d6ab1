import { describe, expect, it } from 'vitest'
import { webhookDelay } from './webhook-schedule'

/** All waits until an event is given up, in seconds. */
function waits(chance: number): number[] {
  const all: number[] = []
  for (
    let wait = webhookDelay(1, null, chance);
    wait !== null;
    wait = webhookDelay(all.length + 1, null, chance)
  )
    all.push(wait)
  return all
}

describe('an event that is not accepted', () => {
  it.each([0, 0.5, 1])(
    'is tried again within a minute, then ever less, for up to three days (%s)',
    (chance) => {
      const all = waits(chance)
      expect(all[0]).toBeLessThanOrEqual(60)
      expect(all).toEqual([...all].sort((a, b) => a - b))
      const days = all.reduce((sum, wait) => sum + wait, 0) / 86_400
      expect(days).toBeGreaterThan(2)
      expect(days).toBeLessThanOrEqual(3)
    },
  )

  it('does not come back together with what failed with it', () => {
    expect(webhookDelay(3, null, 0)).toBe(600)
    expect(webhookDelay(3, null, 1)).toBe(480)
  })

  it('is left alone as long as its endpoint wishes, within an hour', () => {
    expect(webhookDelay(1, 300, 0)).toBe(300)
    expect(webhookDelay(1, 86_400, 0)).toBe(3600)
    expect(webhookDelay(9, 1, 0)).toBe(86_400)
  })
})
