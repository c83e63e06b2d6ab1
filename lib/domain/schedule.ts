import { type Interval, union } from './interval'
import { boundaryOf, datesBetween, weekdayOf } from './local-time'
import type { HoursRow, OverrideRow, Situation } from './situation'

type Schedule = Pick<Situation, 'hours' | 'overrides'> & { profile: { timezone: string } }
type MinuteSpan = readonly [start: number, end: number]

/**
 * When somebody works on a local date (null: the profile itself), as minutes of that day, and the override that says so.
 *
 * In this order: the person's own override for the date; the profile's override, for those who work that weekday; the
 * person's weekly hours; the profile's weekly hours for people without any of their own.
 */
export function workingMinutes(
  schedule: Schedule,
  staffId: number | null,
  date: string,
): { spans: MinuteSpan[]; override: OverrideRow | null } {
  const own = overrideFor(schedule, staffId, date)
  if (own) return own
  const weekly = weeklyFor(schedule, staffId, date)
  const general = staffId === null ? null : overrideFor(schedule, null, date)
  if (general && (weekly.length > 0 || general.spans.length === 0)) return general
  return { spans: weekly, override: null }
}

/** The open spans of the dates from..to in ms, joined over midnight where one day ends at 24:00 and the next begins at 0:00. */
export function openIntervals(
  schedule: Schedule,
  staffId: number | null,
  from: string,
  to: string,
): Interval[] {
  const zone = schedule.profile.timezone
  return union(
    datesBetween(from, to).flatMap((date) =>
      workingMinutes(schedule, staffId, date).spans.map(([start, end]) => ({
        start: boundaryOf({ date, minute: start }, zone),
        end: boundaryOf({ date, minute: end }, zone),
      })),
    ),
  )
}

function overrideFor({ overrides }: Schedule, staffId: number | null, date: string) {
  const found = overrides.filter((override) => override.date === date && override.staffId === staffId)
  const closed = found.find((override) => override.closed)
  if (closed) return { spans: [], override: closed }
  const [first] = found
  return first ? { spans: found.flatMap((override) => override.intervals), override: first } : null
}

function weeklyFor({ hours }: Schedule, staffId: number | null, date: string): MinuteSpan[] {
  const own = hours.filter((row) => row.staffId === staffId)
  const rows = own.length > 0 ? own : hours.filter((row) => row.staffId === null)
  const weekday = weekdayOf(date)
  return rows
    .filter((row) => row.weekday === weekday && isValidOn(row, date))
    .map(({ start, end }) => [start, end])
}

const isValidOn = (row: HoursRow, date: string) =>
  (row.validFrom === null || row.validFrom <= date) && (row.validTo === null || date <= row.validTo)
