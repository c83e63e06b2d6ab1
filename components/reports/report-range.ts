import { addDays, daysBetween } from '@/lib/domain/local-time'
import { addMonths, type DateRange, type Grouping, periodStart } from '@/lib/domain/report-period'
import type { ReportsUrl } from './reports-url'

/** What one asks about most, from the shortest; `custom` is any other range. */
export const presets = ['week', 'month', 'last_month', 'quarter', 'year', 'custom'] as const
export type Preset = (typeof presets)[number]

/** The dates the URL means today. A custom range without its dates begins as the month; one that runs backwards is turned. */
export function rangeOf(
  { period, from, to }: Pick<ReportsUrl, 'period' | 'from' | 'to'>,
  today: string,
  weekStart: number,
): DateRange {
  if (period !== 'custom') return ranges[period](today, weekStart)
  const month = ranges.month(today, weekStart)
  const [first, last] = [from ?? (to && to < month.from ? to : month.from), to ?? month.to]
  return first <= last ? { from: first, to: last } : { from: last, to: first }
}

/** Bars that can be told apart: days of a month, weeks of half a year, months beyond. */
export function groupingOf(by: Grouping | null, { from, to }: DateRange): Grouping {
  if (by) return by
  const days = daysBetween(from, to)
  if (days <= 31) return 'day'
  return days <= 190 ? 'week' : 'month'
}

const ranges: Record<Exclude<Preset, 'custom'>, (today: string, weekStart: number) => DateRange> = {
  week: (today, weekStart) => {
    const from = periodStart(today, 'week', weekStart)
    return { from, to: addDays(from, 6) }
  },
  month: (today) => months(firstOf(today), 1),
  last_month: (today) => months(addMonths(firstOf(today), -1), 1),
  quarter: (today) => months(addMonths(firstOf(today), -((Number(today.slice(5, 7)) - 1) % 3)), 3),
  year: (today) => months(`${today.slice(0, 4)}-01-01`, 12),
}

const firstOf = (date: string) => periodStart(date, 'month', 1)

const months = (first: string, count: number): DateRange => ({
  from: first,
  to: addDays(addMonths(first, count), -1),
})
