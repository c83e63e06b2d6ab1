import { union } from '@/lib/domain/interval'
import { addDays, clock, minuteOf } from '@/lib/domain/local-time'
import { overlappingRows } from '@/lib/domain/weekly-hours'
import type { ScheduleJson } from '@/lib/wire/profile-shapes'

/** One interval of a week, as PUT schedule takes it. A time that is being typed may be ''. */
export type WeekHours = Omit<ScheduleJson, 'id' | 'operator_id'>

/** The dates from and to which a week counts; null: since ever, for ever. */
export interface Period {
  from: string | null
  to: string | null
}

/** Minutes of the day. */
export type Span = readonly [start: number, end: number]

export const always: Period = { from: null, to: null }

export const isIn = (row: WeekHours, { from, to }: Period): boolean =>
  row.valid_from === from && row.valid_to === to

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

/** The periods of the rows, the earliest first. */
export function periodsOf(rows: WeekHours[]): Period[] {
  const all = rows.map(({ valid_from, valid_to }) => ({ from: valid_from, to: valid_to }))
  const different = all.filter((one, index) => all.findIndex((other) => samePeriod(one, other)) === index)
  return different.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}

/** The period that counts on a date, else the first there is. */
export const periodOn = (rows: WeekHours[], date: string): Period =>
  periodsOf(rows).find(({ from, to }) => (from ?? '') <= date && date <= (to ?? '9999')) ??
  periodsOf(rows)[0] ??
  always

/** What is wrong with a row: the field, and a word of the catalogue. */
export interface Fault {
  field: 'start_time' | 'end_time'
  word: 'required' | 'endsBeforeStart' | 'overlaps'
}

/** The first fault of each row, by its index; nobody may save while there is one. */
export function faultsOf(rows: WeekHours[]): Map<number, Fault> {
  const colliding = overlappingRows(rows.map(toWeekRow))
  return new Map(
    rows.flatMap((row, index) => {
      const fault = ownFault(row) ?? (colliding.includes(index) ? overlap : null)
      return fault ? [[index, fault] as const] : []
    }),
  )
}

const overlap: Fault = { field: 'start_time', word: 'overlaps' }

function ownFault({ start_time, end_time }: WeekHours): Fault | null {
  if (start_time === '') return { field: 'start_time', word: 'required' }
  if (end_time === '') return { field: 'end_time', word: 'required' }
  return start_time < end_time ? null : { field: 'end_time', word: 'endsBeforeStart' }
}

const toWeekRow = (row: WeekHours) => ({
  weekday: row.weekday,
  start: minuteOf(row.start_time),
  end: minuteOf(row.end_time),
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

/** A span that can be drawn; null while its times are being typed. */
export const spanOf = (row: WeekHours): Span | null =>
  ownFault(row) ? null : [minuteOf(row.start_time), minuteOf(row.end_time)]

/** Adds a span to a day; what it touches becomes one with it. */
export function paint(rows: WeekHours[], weekday: number, period: Period, span: Span): WeekHours[] {
  const isOfDay = (row: WeekHours) => row.weekday === weekday && isIn(row, period) && spanOf(row) !== null
  const spans = [...rows.filter(isOfDay).map((row) => spanOf(row) as Span), span]
  const joined = union(spans.map(([start, end]) => ({ start, end })))
  return [
    ...rows.filter((row) => !isOfDay(row)),
    ...joined.map(({ start, end }) => rowOf(weekday, period, [start, end])),
  ]
}

/** Gives the row at `index` another span, on its day. */
export function move(rows: WeekHours[], index: number, span: Span): WeekHours[] {
  const row = rows[index]
  return row
    ? paint(removeAt(rows, index), row.weekday, { from: row.valid_from, to: row.valid_to }, span)
    : rows
}

export const removeAt = (rows: WeekHours[], index: number): WeekHours[] =>
  rows.filter((_, at) => at !== index)

export const typeAt = (rows: WeekHours[], index: number, change: Partial<WeekHours>): WeekHours[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row))

export const clearDay = (rows: WeekHours[], weekday: number, period: Period): WeekHours[] =>
  rows.filter((row) => row.weekday !== weekday || !isIn(row, period))

/** The day's hours also on the other days, in place of what those had. */
export function copyDay(rows: WeekHours[], weekday: number, period: Period, to: number[]): WeekHours[] {
  const others = to.filter((other) => other !== weekday)
  const day = rows.filter((row) => row.weekday === weekday && isIn(row, period))
  const cleared = others.reduce((left, other) => clearDay(left, other, period), rows)
  return [...cleared, ...others.flatMap((other) => day.map((row) => ({ ...row, weekday: other })))]
}

/** An interval to begin with, after the day's last; null when the day has no room left. */
export function nextSpan(rows: WeekHours[], weekday: number, period: Period): Span | null {
  const ends = rows
    .filter((row) => row.weekday === weekday && isIn(row, period))
    .map((row) => spanOf(row)?.[1] ?? 0)
  if (ends.length === 0) return [9 * 60, 17 * 60]
  const start = Math.max(...ends) + 60
  return start >= 1440 ? null : [start, Math.min(start + 180, 1440)]
}

/** From a date on, other hours may count: they begin as the present ones. */
export function split(
  rows: WeekHours[],
  period: Period,
  date: string,
): { rows: WeekHours[]; period: Period } {
  const before = { from: period.from, to: addDays(date, -1) }
  const after = { from: date, to: period.to }
  const own = rows.filter((row) => isIn(row, period))
  return {
    rows: [...changePeriod(rows, period, before), ...own.map((row) => withPeriod(row, after))],
    period: after,
  }
}

/** The same hours, from and to other dates. */
export const changePeriod = (rows: WeekHours[], period: Period, next: Period): WeekHours[] =>
  rows.map((row) => (isIn(row, period) ? withPeriod(row, next) : row))

export const removePeriod = (rows: WeekHours[], period: Period): WeekHours[] =>
  rows.filter((row) => !isIn(row, period))

/** Hours of a week, in minutes. */
export const minutesOf = (rows: WeekHours[]): number =>
  rows.reduce((sum, row) => sum + (spanOf(row) ? minuteOf(row.end_time) - minuteOf(row.start_time) : 0), 0)

const withPeriod = (row: WeekHours, { from, to }: Period): WeekHours => ({
  ...row,
  valid_from: from,
  valid_to: to,
})

export const rowOf = (weekday: number, { from, to }: Period, [start, end]: Span): WeekHours => ({
  weekday,
  start_time: clock(start),
  end_time: clock(end),
  valid_from: from,
  valid_to: to,
})
