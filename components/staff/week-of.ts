import { addDays, datesBetween, localOf, minuteOf, weekdayOf } from '@/lib/domain/local-time'
import { workingMinutes } from '@/lib/domain/schedule'
import type { OverrideRow } from '@/lib/domain/situation'
import type { OverrideJson, ScheduleJson } from '@/lib/wire/profile-shapes'
import type { StaffData } from './staff-query'

/** One day of somebody's week as it will really be. */
export interface DayAtWork {
  date: string
  spans: (readonly [start: number, end: number])[]
  /** Away all day: a holiday, an illness, or closed for this date. */
  isOff: boolean
}

/** The first day of the week that a date is in; `weekStart` counts from 0, Sunday. */
export const weekBegin = (date: string, weekStart: number): string =>
  addDays(date, -((weekdayOf(date) - weekStart + 7) % 7))

/** Somebody's working time in the seven days from `from`: weekly hours, overrides and whole days off. */
export function weekOf(data: StaffData, staffId: number | null, from: string): DayAtWork[] {
  const zone = data.settings.timezone
  const schedule = {
    hours: data.schedule.map(toHours),
    overrides: data.overrides.map(toOverride),
    profile: { timezone: zone },
  }
  const daysOff = data.blocked_times
    .filter((block) => block.all_day && block.product_id === null)
    .filter((block) => block.operator_id === null || block.operator_id === staffId)
    .flatMap((block) =>
      datesBetween(
        localOf(Date.parse(block.starts_at), zone).date,
        localOf(Date.parse(block.ends_at) - 1, zone).date,
      ),
    )
  return datesBetween(from, addDays(from, 6)).map((date) => {
    const { spans, override } = workingMinutes(schedule, staffId, date)
    const isBlocked = daysOff.includes(date)
    return { date, spans: isBlocked ? [] : spans, isOff: isBlocked || (override?.closed ?? false) }
  })
}

/** Minutes of a week. */
export const minutesIn = (days: DayAtWork[]): number =>
  days.flatMap(({ spans }) => spans).reduce((sum, [start, end]) => sum + end - start, 0)

const toHours = (row: ScheduleJson) => ({
  staffId: row.operator_id,
  weekday: row.weekday,
  start: minuteOf(row.start_time),
  end: minuteOf(row.end_time),
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

const toOverride = (row: OverrideJson): OverrideRow => ({
  id: row.id,
  staffId: row.operator_id,
  date: row.date,
  closed: row.closed,
  intervals: row.intervals.map(({ start_time, end_time }) => [minuteOf(start_time), minuteOf(end_time)]),
  reason: row.reason,
})
