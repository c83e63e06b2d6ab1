const minute = 60
const hour = 60 * minute

/** Seconds between two tries: the first again within a minute, the last on the third day. */
const waits = [
  40,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
]

/** An endpoint may ask to be left alone for so long; longer is its own loss. */
const longestWish = hour

/** From when on a failing endpoint is disabled. */
export const daysOfFailing = 5

/**
 * Seconds until an event is tried again after `attempts` failed ones, a fifth of it by chance, so that what failed
 * together does not come back together; null: it was tried for three days, and is not any more.
 */
export function webhookDelay(
  attempts: number,
  retryAfter: number | null,
  chance = Math.random(),
): number | null {
  const full = waits[attempts - 1]
  if (full === undefined) return null
  return Math.max(full * (1 - chance / 5), Math.min(retryAfter ?? 0, longestWish))
}
