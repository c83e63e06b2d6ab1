import { shared } from '@/lib/db/shared-query'
import type { Actor } from '@/lib/domain/actor'
import { type RateLimitState, Refused } from '@/lib/domain/refusal'
import { consume, limiter } from './limiter'

/**
 * Counts one request of the actor's API key, or of a customer's tokens, and tells what is left; refuses with
 * `rate_limited` over the limit. null for everybody else: sessions are not limited. Exact across processes.
 */
export async function countRequest(actor: Actor): Promise<RateLimitState | null> {
  const bearer = bearerName(actor)
  if (bearer === null) return null
  const takePlace = await places(`${actor.profileId}:${bearer}`)
  const { place, reset } = takePlace()
  const limit = perMinute()
  if (place > limit) {
    throw new Refused('rate_limited', `More than ${limit} requests in a minute. Please slow down.`, {
      retryAfter: reset,
      limits: { limit, remaining: 0, reset },
    })
  }
  return { limit, remaining: limit - place, reset }
}

/** What a credential is counted by; null: it is not limited. Who has none at all is counted by their address elsewhere. */
function bearerName({ kind, id }: Actor): string | null {
  if (kind === 'api_key') return `${id}`
  return kind === 'visitor' && id > 0 ? `customer:${id}` : null
}

/** Requests that wait together are counted by one statement; each then takes its own place in the count. */
const places = shared(async (key: string, callers: number) => {
  const { consumed, reset } = await consume(counter(), key, callers)
  let place = consumed === null ? Number.POSITIVE_INFINITY : consumed - callers
  return () => ({ place: ++place, reset })
})

const perMinute = () => Number(process.env.RATE_LIMIT_PER_MINUTE ?? 120)

let held: ReturnType<typeof limiter> | undefined

function counter() {
  if (held?.points !== perMinute()) {
    held = limiter({ keyPrefix: 'key', points: perMinute(), duration: 60, remember: true })
  }
  return held
}
