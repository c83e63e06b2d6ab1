import { tzOffset } from '@date-fns/tz'
import { DAY, MINUTE } from './local-time'
import { remember } from './remember'

/**
 * What the clock on the wall shows, in ms: the UTC fields of `new Date(wall)` are the local date and time. Sums on it
 * are integer sums without zones; only wallOf and instantOfWall know of offsets. For screens that place thousands of
 * bookings on local days; what is stored and refused goes by local-time.ts.
 */
export type Wall = number

/** What the clock in the zone shows at an instant (ms). */
export const wallOf = (instant: number, zone: string): Wall => instant + offsetAt(instant, zone) * MINUTE

/**
 * The instant (ms) when the clock in the zone shows this, resolved as Temporal's "compatible": a time that the clocks
 * skip counts as that much after the gap, of a time that comes twice the first is meant.
 */
export function instantOfWall(wall: Wall, zone: string): number {
  // No zone changes its clocks twice within two days: the offsets on either side are the only candidates.
  const before = wall - offsetAt(wall - DAY, zone) * MINUTE
  if (wallOf(before, zone) === wall) return before
  const after = wall - offsetAt(wall + DAY, zone) * MINUTE
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
  const offset = offsetAt(instant, zone)
  const earlier = offsetAt(instant - DAY, zone)
  if (earlier > offset && instant - (earlier - offset) * MINUTE < changeBefore(instant, offset, zone))
    return 2
  const later = offsetAt(instant + DAY, zone)
  const twin = instant + (offset - later) * MINUTE
  return later < offset && offsetAt(twin, zone) === later ? 1 : null
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
    if (offsetAt(middle, zone) === offset) present = middle
    else old = middle
  }
  return Math.round(present / MINUTE) * MINUTE
}

/** Of each zone by the quarter of an hour since 1970: a whole week of bookings asks thousands of times. */
const offsets = remember((_zone): Map<number, number> => new Map())
const mostKept = 10_000
const QUARTER = 15 * MINUTE

/** Minutes east of UTC. One question to Intl per zone and day, but for days with a change of clocks: per quarter. */
function offsetAt(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY) * DAY
  const atStart = known(day, zone)
  if (atStart === known(day + DAY, zone)) return atStart
  return known(Math.floor(instant / QUARTER) * QUARTER, zone)
}

function known(instant: number, zone: string): number {
  const kept = offsets(zone)
  const quarter = instant / QUARTER
  let offset = kept.get(quarter)
  if (offset === undefined) {
    if (kept.size >= mostKept) kept.clear()
    offset = tzOffset(zone, new Date(instant))
    kept.set(quarter, offset)
  }
  return offset
}
