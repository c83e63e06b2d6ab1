import ICAL from 'ical.js'
import type { Interval } from '@/lib/domain/interval'
import { DAY, MINUTE } from '@/lib/domain/local-time'
import { type CalendarEvent, type Moment, momentOf } from './calendar-import-event'
import type { InstantOf } from './calendar-import-zones'
import { endsWithin } from './cpu-limit'

/** One date of an event: its first, or one of those on which it repeats. */
export interface EventDate {
  start: Moment
  /** The instant of its start. */
  at: number
  /** How long it takes, or until when, where it is not as long as the others; null: it is. */
  end: CalendarEvent['end']
}

/** So many dates of one rule are looked at, those before the window too. */
const mostDates = 50_000
/** So many ms the dates of one event may take to be worked out: some rules go on for ever without naming one. */
const patience = 300

/**
 * The dates of an event (RFC 5545, 3.8.5) that begin in the window: its first, those of its rule and those it adds,
 * without those it takes out. Answers as well whether all of them could be worked out.
 */
export function datesOf(
  event: CalendarEvent,
  window: Interval,
  instantOf: InstantOf,
): { dates: EventDate[]; isWhole: boolean } {
  const { start, rule, extra, except } = event
  const dates = new Map<number, EventDate>()
  const put = (one: Moment, end: CalendarEvent['end'] = null) => {
    const at = instantOf(one)
    if (!dates.has(at)) dates.set(at, { start: one, at, end })
    return at
  }
  // Whether or not the rule would name it.
  put(start)
  let isWhole = true
  // What was found is kept when the time is up.
  const isInTime = endsWithin(patience, () => {
    if (rule) isWhole = repeat(start, rule, window, instantOf, put)
  })
  for (const one of extra) put(one.start, one.end)
  const out = new Set(except.filter(({ isDate }) => isDate === start.isDate).map(instantOf))
  const outDays = new Set(except.filter(({ isDate }) => isDate && !start.isDate).map(({ wall }) => wall))
  return {
    dates: [...dates.values()].filter(
      ({ at, start: { wall } }) =>
        at >= window.start && at < window.end && !out.has(at) && !outDays.has(Math.floor(wall / DAY) * DAY),
    ),
    isWhole: isWhole && isInTime,
  }
}

/** Names the dates of a rule up to the window's end; answers false when there are too many. */
function repeat(
  start: Moment,
  rule: object,
  window: Interval,
  instantOf: InstantOf,
  put: (one: Moment) => number,
): boolean {
  const { until, ...rest } = rule as { until?: string }
  const last = until === undefined ? Number.POSITIVE_INFINITY : lastOf(until, start, instantOf)
  const iterator = ICAL.Recur.fromData(rest).iterator(timeOf(nearStart(start, rest, window)))
  for (let seen = 0; seen < mostDates; seen += 1) {
    const next = iterator.next()
    if (!next) return true
    const one = { ...start, wall: wallOf(next) }
    if (one.wall < window.start - DAY) continue
    const at = instantOf(one)
    if (at > last || at >= window.end) return true
    put(one)
  }
  return false
}

/** What rules repeat by whose steps are always as long by the clock on the wall. */
const steps: Record<string, number> = {
  SECONDLY: 1000,
  MINUTELY: MINUTE,
  HOURLY: 60 * MINUTE,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
}

/** Where to begin with a rule without losing its step: what lies years back need not be counted through. */
function nearStart(start: Moment, rule: object, window: Interval): Moment {
  const { freq = '', interval = 1, count } = rule as { freq?: string; interval?: number; count?: number }
  const step = (steps[freq] ?? 0) * interval
  const gone = window.start - 2 * DAY - start.wall
  return count || step <= 0 || gone < step ? start : { ...start, wall: start.wall + gone - (gone % step) }
}

/** The instant after which a rule names nothing: UNTIL is the last, and a day counts whole. */
function lastOf(until: string, start: Moment, instantOf: InstantOf): number {
  const moment = momentOf(until, start.zone)
  const day = Math.floor(moment.wall / DAY) * DAY
  if (start.isDate) return instantOf({ ...start, wall: day })
  return instantOf(moment.isDate ? { ...start, wall: day + DAY - 1 } : moment)
}

/** A wall's time as the library's floating one. */
function timeOf({ wall, isDate }: Moment): InstanceType<typeof ICAL.Time> {
  const time = ICAL.Time.fromJSDate(new Date(wall), true)
  time.zone = ICAL.Timezone.localTimezone
  time.isDate = isDate
  return time
}

const wallOf = ({ year, month, day, hour, minute, second }: InstanceType<typeof ICAL.Time>): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)
