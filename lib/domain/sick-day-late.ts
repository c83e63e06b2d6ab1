import { MINUTE } from './local-time'
import type { BusyRow } from './situation'

/**
 * How many minutes later each booking begins when the first of the day is so late: the next one when the one before has
 * ended, gaps and the time kept free between them make up for the rest. Whoever begins in time is not among them.
 * The bookings are sorted by start; each person, or object, has a queue of its own.
 */
export function lateMinutes(bookings: BusyRow[], minutes: number): Map<number, number> {
  const free = new Map<string, number>()
  const late = new Map<number, number>()
  for (const { id, staffId, serviceId, start, end } of bookings) {
    const queue = staffId === null ? `service ${serviceId}` : `staff ${staffId}`
    const begins = Math.max(start, free.get(queue) ?? start + minutes * MINUTE)
    free.set(queue, begins + end - start)
    if (begins > start) late.set(id, (begins - start) / MINUTE)
  }
  return late
}
