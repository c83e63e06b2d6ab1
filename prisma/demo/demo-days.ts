import type { Interval } from '@/lib/domain/interval'
import { addDays, instantOf, localOf, weekdayOf } from '@/lib/domain/local-time'

/** The calendar of a demo: everything in it is told from today, in the business's zone. */
export interface DemoDays {
  now: number
  today: string
  zone: string
  /** The date so many days from today. */
  day(offset: number): string
  /** The date of an ISO weekday, so many weeks from this week. */
  weekday(weeks: number, weekday: number): string
  /** A span of local minutes of one date. */
  span(date: string, start: number, end: number): Interval
  /** Whole local days, first and last included. */
  wholeDays(first: string, last: string): Interval
}

export function demoDays(now: Date, zone: string): DemoDays {
  const today = localOf(now.getTime(), zone).date
  const at = (date: string, minute: number) => instantOf({ date, minute }, zone)
  return {
    now: now.getTime(),
    today,
    zone,
    day: (offset) => addDays(today, offset),
    weekday: (weeks, weekday) => addDays(today, weeks * 7 + weekday - weekdayOf(today)),
    span: (date, start, end) => ({ start: at(date, start), end: at(date, end) }),
    wholeDays: (first, last) => ({ start: at(first, 0), end: at(addDays(last, 1), 0) }),
  }
}

/** A minute of the day, written as people say it: hour(9), hour(17.5). */
export const hour = (hours: number): number => Math.round(hours * 60)
