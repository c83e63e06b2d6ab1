import { tzOffset } from '@date-fns/tz'
import { Refused } from './refusal'

/** A local date as YYYY-MM-DD and a minute of that day, 0–1440 (1440: midnight at its end). */
export interface LocalTime {
  date: string
  minute: number
}

export const MINUTE = 60_000
export const DAY = 86_400_000

/**
 * The instant of a local time in an IANA zone, in ms. Of a time that comes twice, the first (the earlier offset).
 * Refuses a time that the clocks skip with `nonexistent_local_time` (RFC 5545 leaves it open; DESIGN.md 4.5).
 */
export function instantOf(local: LocalTime, zone: string, field = 'startTime'): number {
  const instant = resolve(local, zone)
  if (instant !== null) return instant
  const when = `${local.date} ${clock(local.minute)}`
  const message = `${when} does not exist in ${zone}: the clocks go forward over it.`
  throw new Refused('nonexistent_local_time', message, {
    faults: [{ field, code: 'nonexistent_local_time', message }],
  })
}

/**
 * As instantOf, but a skipped time counts as the moment at which the clocks have moved: for opening hours, which nobody
 * typed for that day. So somebody is at work exactly when the clock on the wall says so.
 */
export function boundaryOf(local: LocalTime, zone: string): number {
  const found = resolve(local, zone)
  if (found !== null) return found
  const wall = wallOf(local)
  const old = offsetAt(zone, wall - DAY)
  const quarter = 15 * MINUTE
  // Clocks change on a quarter of an hour.
  let moment = Math.floor((wall - offsetAt(zone, wall + DAY) * MINUTE) / quarter) * quarter
  while (offsetAt(zone, moment) === old) moment += quarter
  return moment
}

/** The local time an instant shows in a zone. */
export function localOf(instant: number, zone: string): LocalTime {
  const wall = instant + offsetAt(zone, instant) * MINUTE
  const day = Math.floor(wall / DAY) * DAY
  return { date: dateText(day), minute: Math.floor((wall - day) / MINUTE) }
}

/** Whether an instant is what its own local date and time mean: not so in the second pass of a repeated hour. */
export const isNameable = (instant: number, zone: string): boolean =>
  resolve(localOf(instant, zone), zone) === instant

export const addDays = (date: string, days: number): string => dateText(Date.parse(date) + days * DAY)

/** The later of two dates. */
export const latest = (a: string, b: string): string => [a, b].sort()[1] as string

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** ISO weekday of a date: 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => ((new Date(date).getUTCDay() + 6) % 7) + 1

/** ISO weekdays in the profile's order; `weekStart` counts from 0, Sunday. */
export const weekdaysFrom = (weekStart: number): number[] =>
  Array.from({ length: 7 }, (_, index) => ((weekStart + 6 + index) % 7) + 1)

/** Every date from `from` to `to`, both inclusive. */
export function datesBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

/** HH:MM of a minute of the day; 1440 is 24:00. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The minute of the day of HH:MM. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whether the runtime knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function resolve(local: LocalTime, zone: string): number | null {
  const wall = wallOf(local)
  // No zone changes its clocks twice within two days: the offsets on either side are the only candidates.
  const before = wall - offsetAt(zone, wall - DAY) * MINUTE
  if (before + offsetAt(zone, before) * MINUTE === wall) return before
  const after = wall - offsetAt(zone, wall + DAY) * MINUTE
  return after + offsetAt(zone, after) * MINUTE === wall ? after : null
}

const wallOf = ({ date, minute }: LocalTime) => Date.parse(date) + minute * MINUTE

const dateText = (day: number) => new Date(day).toISOString().slice(0, 10)

/** Offsets by zone, and in it by UTC day; null: the clocks change on that day. */
const offsets = new Map<string, Map<number, number | null>>()
const keptDays = 20_000

/** Minutes east of UTC. Asking Intl is slow, and an offset that is the same at both ends of a day holds all day. */
export function offsetAt(zone: string, instant: number): number {
  const day = Math.floor(instant / DAY)
  const days = offsets.get(zone) ?? new Map<number, number | null>()
  let offset = days.get(day)
  if (offset === undefined) {
    const [first, last] = [tzOffset(zone, new Date(day * DAY)), tzOffset(zone, new Date((day + 1) * DAY - 1))]
    offset = first === last ? first : null
    if (days.size >= keptDays) days.clear()
    offsets.set(zone, days.set(day, offset))
  }
  return offset ?? tzOffset(zone, new Date(instant))
}
