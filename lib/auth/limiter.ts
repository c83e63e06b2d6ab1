import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { query } from '@/lib/db/transaction'

let isSwept = false

/** A counter in the table rate_limit: `points` per `duration` seconds for each key, exact across processes. */
export function limiter(options: {
  keyPrefix: string
  points: number
  duration: number
  remember?: boolean
}) {
  const { remember, ...rest } = options
  const sweeps = !isSwept
  isSwept = true
  return new RateLimiterPostgres({
    ...rest,
    tableName: 'rate_limit',
    tableCreated: true,
    storeType: 'pool',
    storeClient: statements,
    // One counter of each process deletes what all of them left behind, an hour after it expired.
    clearExpiredByTimeout: sweeps,
    // With `remember`, a process that has seen a key pass its limit does not ask again until the window ends.
    inMemoryBlockOnConsumed: remember ? rest.points : 0,
  })
}

/** Counts `points` for the key. `allowed` is false when any of them is over the limit. */
export async function consume(counter: RateLimiterPostgres, key: string, points = 1): Promise<Consumed> {
  try {
    return { allowed: true, ...told(await counter.consume(key, points)) }
  } catch (refusal) {
    // The library rejects with its result when the limit is passed; anything else is trouble.
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { allowed: false, ...told(refusal) }
  }
}

export interface Consumed {
  allowed: boolean
  /** Points counted in the present window; null when refused from memory, without counting. */
  consumed: number | null
  /** Seconds until the window ends, at least 1. */
  reset: number
}

const told = ({ consumedPoints, msBeforeNext }: RateLimiterRes) => ({
  consumed: consumedPoints || null,
  reset: Math.max(1, Math.ceil(msBeforeNext / 1000)),
})

/** The library's statements run like all others: prepared once, and trouble of the database is refused as such. */
const statements = {
  async query(statement: { name: string; text: string; values: unknown[] }) {
    const rows = await query(statement.name, statement.text, statement.values)
    return { rows, rowCount: rows.length }
  },
}
