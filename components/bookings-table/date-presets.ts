import { addDays, weekdayOf } from '@/lib/domain/local-time'

/** Dates that move along with today. */
export const presets = [
  'upcoming',
  'today',
  'tomorrow',
  'this_week',
  'next_week',
  'this_month',
  'last_month',
  'past',
] as const
export type Preset = (typeof presets)[number]

export interface Days {
  from: string | null
  to: string | null
}

/** The days a preset means today; weeks begin on the profile's weekday (ISO 1–7, 0 counts as Sunday). */
export function daysOf(preset: Preset, today: string, weekStart: number): Days {
  const week = addDays(today, -((weekdayOf(today) - weekStart + 7) % 7))
  const month = `${today.slice(0, 7)}-01`
  const days: Record<Preset, Days> = {
    upcoming: { from: today, to: null },
    today: { from: today, to: today },
    tomorrow: { from: addDays(today, 1), to: addDays(today, 1) },
    this_week: { from: week, to: addDays(week, 6) },
    next_week: { from: addDays(week, 7), to: addDays(week, 13) },
    this_month: { from: month, to: addDays(firstOfNext(month), -1) },
    last_month: { from: `${addDays(month, -1).slice(0, 7)}-01`, to: addDays(month, -1) },
    past: { from: null, to: addDays(today, -1) },
  }
  return days[preset]
}

/** Every month ends within 31 days of its first. */
const firstOfNext = (month: string) => `${addDays(month, 31).slice(0, 7)}-01`
