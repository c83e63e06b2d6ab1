import { DAY, MINUTE, offsetAt } from './local-time'

/**
 * What the clock on the wall shows, in ms: the UTC fields of `new Date(wall)` are the local date and time. Sums on it
 * are integer sums without zones; only wallOf and instantOfWall know of offsets. For screens that place thousands of
 * bookings on local days; what is stored and refused goes by local-time.ts.
 */
export type Wall = number

/** What the clock in the zone shows at an instant (ms). */
export const wallOf = (instant: number, zone: string): Wall => instant + offsetAt(zone, instant) * MINUTE

/**
 * The instant (ms) when the clock in the zone shows this, resolved as Temporal's "compatible": a time that the clocks
 * skip counts as that much after the gap, of a time that comes twice the first is meant.
 */
export function instantOfWall(wall: Wall, zone: string): number {
  // No zone changes its clocks twice within two days: the offsets on either side are the only candidates.
  const before = wall - offsetAt(zone, wall - DAY) * MINUTE
  if (wallOf(before, zone) === wall) return before
  const after = wall - offsetAt(zone, wall + DAY) * MINUTE
  return wallOf(after, zone) === wall ? after : before
}

/** Of a local date and a time (HH:MM; 24:00 is the end of the day). */
export const wallAt = (date: string, time: string): Wall =>
  Date.parse(date) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE

export const startOfWallDay = (wall: Wall): Wall => Math.floor(wall / DAY) * DAY

/** YYYY-MM-DD. */
export const dateOfWall = (wall: Wall): string => new Date(wall).toISOString().slice(0, 10)

/** HH:MM. */
export const timeOfWall = (wall: Wall): string => new Date(wall).toISOString().slice(11, 16)

/** Which of two an instant is when its local time comes twice that day, because the clocks go back; else null. */
export function occurrence(instant: number, zone: string): 1 | 2 | null {
  const offset = offsetAt(zone, instant)
  const earlier = offsetAt(zone, instant - DAY)
  if (earlier > offset && instant - (earlier - offset) * MINUTE < changeBefore(instant, offset, zone))
    return 2
  const later = offsetAt(zone, instant + DAY)
  const twin = instant + (offset - later) * MINUTE
  return later < offset && offsetAt(zone, twin) === later ? 1 : null
}

/** How many minutes a local date has: 1440, but for the days when the clocks change. */
export const minutesOfDay = (date: string, zone: string): number => {
  const start = Date.parse(date)
  return (instantOfWall(start + DAY, zone) - instantOfWall(start, zone)) / MINUTE
}

/** The moment, at most a day before, when the zone took the offset it has now. */
function changeBefore(instant: number, offset: number, zone: string): number {
  let [old, present] = [instant - DAY, instant]
  while (present - old > MINUTE) {
    const middle = (old + present) / 2
    if (offsetAt(zone, middle) === offset) present = middle
    else old = middle
  }
  return Math.round(present / MINUTE) * MINUTE
}
