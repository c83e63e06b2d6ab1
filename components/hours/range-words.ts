import { format, longDay, type Manner, midnight } from '@/components/ui/words'
import type { DayRange } from './use-day-range'

/** A range in one piece. The engines of server and browser space it differently, which a page must not show. */
export const formatRange = (by: Intl.DateTimeFormat, from: Date, to: Date): string =>
  by.formatRange(from, to).replace(/\s/g, ' ')

/** Mon 4 Jan 2027, or 4 – 8 Jan 2027. */
export function rangeInWords({ from, to }: DayRange, { locale }: Manner): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  if (from === to) return format(locale, { weekday: 'short', ...day }).format(midnight(from))
  return formatRange(format(locale, day), midnight(from), midnight(to))
}

/** Monday 4 January 2027, or several days from it. */
export const rangeTitle = (range: DayRange, manner: Manner): string =>
  range.from === range.to ? longDay(range.from, manner) : rangeInWords(range, manner)
