import { Refused } from '@/lib/domain/refusal'
import { consume, limiter } from './limiter'

/** What visitors without any credential are counted by; `share` of RATE_LIMIT_PER_MINUTE may be had per `duration` seconds. */
const counts = {
  request: { share: 2, duration: 60 },
  /** Times kept: as long as a hold lasts, so no address keeps more of a diary than this. */
  hold: { share: 1 / 4, duration: 5 * 60 },
  booking: { share: 1 / 6, duration: 10 * 60 },
} as const
export type Visit = keyof typeof counts

/** Counts what an address does on public pages; refuses with `rate_limited` and the time to wait when it was much. */
export async function countVisit(visit: Visit, address: string | null): Promise<void> {
  if (!address) return
  const { allowed, reset } = await consume(counter(visit), address)
  if (allowed) return
  throw new Refused('rate_limited', `Too many requests. Please try again in ${reset} seconds.`, {
    retryAfter: reset,
  })
}

const held = new Map<Visit, ReturnType<typeof limiter>>()

function counter(visit: Visit) {
  const { share, duration } = counts[visit]
  const points = Math.max(1, Math.round(share * Number(process.env.RATE_LIMIT_PER_MINUTE ?? 120)))
  const known = held.get(visit)
  if (known?.points === points) return known
  const made = limiter({ keyPrefix: `visit:${visit}`, points, duration, remember: visit === 'request' })
  held.set(visit, made)
  return made
}
