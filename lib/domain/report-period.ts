import { addDays, daysBetween, latest, weekdayOf } from './local-time'

/** How the days of a report are gathered. */
export const groupings = ['day', 'week', 'month'] as const
export type Grouping = (typeof groupings)[number]

/** Local dates, both inclusive. */
export interface DateRange {
  from: string
  to: string
}

/** The first date of the day, week or month a date lies in. weekStart: 0 Sunday … 6 Saturday. */
export function periodStart(date: string, by: Grouping, weekStart: number): string {
  if (by === 'day') return date
  if (by === 'month') return `${date.slice(0, 8)}01`
  return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7))
}

/** The days, weeks or months of a range, none left out; what of the first and last lies outside is cut off. */
export function periodsOf({ from, to }: DateRange, by: Grouping, weekStart: number): DateRange[] {
  const periods: DateRange[] = []
  for (let start = from; start <= to; ) {
    const next = nextStart(periodStart(start, by, weekStart), by)
    const last = addDays(next, -1)
    periods.push({ from: start, to: last < to ? last : to })
    start = next
  }
  return periods
}

/** The start of the period of a range that a date belongs to. */
export const periodWithin = ({ from }: DateRange, date: string, by: Grouping, weekStart: number): string =>
  latest(from, periodStart(date, by, weekStart))

/** What a range is compared with: as many whole months where it consists of such, otherwise as many days. */
export function rangeBefore({ from, to }: DateRange): DateRange {
  const last = addDays(from, -1)
  if (from.endsWith('-01') && addDays(to, 1).endsWith('-01'))
    return { from: addMonths(from, -monthsOf({ from, to })), to: last }
  return { from: addDays(from, -daysBetween(from, to) - 1), to: last }
}

/** The first day of the month so many months later. */
export function addMonths(firstOfMonth: string, months: number): string {
  const index = monthIndex(firstOfMonth) + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

const nextStart = (start: string, by: Grouping) =>
  by === 'month' ? addMonths(start, 1) : addDays(start, by === 'day' ? 1 : 7)

const monthsOf = ({ from, to }: DateRange) => monthIndex(to) - monthIndex(from) + 1

const monthIndex = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
