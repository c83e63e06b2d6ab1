const shortest = 2
const longest = 1800

/**
 * Seconds until the next try after `attempts` failed ones: doubling from 2 s to half an hour, the last half of it by
 * chance, so that what failed together does not come back together. Never sooner than the other side asked for.
 */
export function retryDelay(attempts: number, retryAfter: number | null, chance = Math.random()): number {
  const full = Math.min(longest, shortest * 2 ** (attempts - 1))
  const own = full * (0.5 + chance / 2)
  return retryAfter === null ? own : Math.max(own, retryAfter + chance)
}
