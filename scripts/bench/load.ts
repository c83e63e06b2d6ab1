/** What a run of load came to. Times in milliseconds. */
export interface Load {
  perSecond: number
  p50: number
  p99: number
}

/** What is done over and over, and what is done before each time without being timed. */
export interface Work {
  prepare?(): Promise<unknown>
  once(): Promise<void>
}

/**
 * Lets so many clients work for so many seconds, each beginning anew as soon as it is done. Any failure ends the run: a
 * figure that counts refusals is none.
 */
export async function drive(
  { clients, seconds }: { clients: number; seconds: number },
  { prepare, once }: Work,
): Promise<Load> {
  const times: number[] = []
  const begun = performance.now()
  const until = begun + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await prepare?.()
        const start = performance.now()
        await once()
        times.push(performance.now() - start)
      }
    }),
  )
  const perSecond = (times.length / (performance.now() - begun)) * 1000
  times.sort((a, b) => a - b)
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

/** Of sorted numbers. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const median = (numbers: number[]): number =>
  quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  )
