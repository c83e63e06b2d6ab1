import { addDays, weekdayOf } from '@/lib/domain/local-time'

/** The day that a key leads to from a day, or null for a key that leads nowhere. */
export function stepOf(key: string, from: string, firstWeekday: number, isRtl = false): string | null {
  const intoWeek = (weekdayOf(from) - firstWeekday + 7) % 7
  const forth = isRtl ? -1 : 1
  const days: Record<string, number> = {
    ArrowLeft: -forth,
    ArrowRight: forth,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -intoWeek,
    End: 6 - intoWeek,
  }
  if (key === 'PageUp') return inMonth(from, -1)
  if (key === 'PageDown') return inMonth(from, 1)
  return days[key] === undefined ? null : addDays(from, days[key])
}

/** The same day of a neighbouring month, or its last. */
function inMonth(from: string, months: 1 | -1): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
