import type { Wall } from '@/lib/domain/wall-clock'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const DAY_MINUTES = 1440

/** The units react-big-calendar counts in that are always as long on the wall clock. */
export const fixedUnits = {
  milliseconds: 1,
  seconds: 1000,
  minutes: MINUTE,
  hours: HOUR,
  day: DAY,
  date: DAY,
} as const
export type WallUnit = keyof typeof fixedUnits | 'week' | 'month' | 'year'

/** The start of the unit that holds `wall`. Weeks begin on `firstOfWeek` (0 Sunday … 6 Saturday). */
export function startOf(wall: Wall, unit: WallUnit, firstOfWeek: number): Wall {
  const date = new Date(wall)
  if (unit === 'year') return Date.UTC(date.getUTCFullYear(), 0, 1)
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
  if (unit === 'week') return floor(wall, DAY) - ((weekday(wall) - firstOfWeek + 7) % 7) * DAY
  return floor(wall, fixedUnits[unit])
}

/** So many units on. The day of the month is kept where the month has it, else its last. */
export function add(wall: Wall, amount: number, unit: WallUnit): Wall {
  if (unit === 'month') return addMonths(wall, amount)
  if (unit === 'year') return addMonths(wall, amount * 12)
  return wall + amount * (unit === 'week' ? 7 * DAY : fixedUnits[unit])
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (wall: Wall): number => new Date(wall).getUTCDay()

export const floor = (wall: Wall, step: number): Wall => Math.floor(wall / step) * step

export const minuteOfDay = (wall: Wall): number => Math.floor((wall - floor(wall, DAY)) / MINUTE)

/** `count` days in a row, as their midnights. */
export const daysFrom = (first: Wall, count: number): Wall[] =>
  Array.from({ length: count }, (_, index) => first + index * DAY)

function addMonths(wall: Wall, months: number): Wall {
  const date = new Date(wall)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + (wall - floor(wall, DAY))
}
