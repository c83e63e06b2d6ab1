import { format, type Manner, midnight, timeOfDay } from '@/components/ui/words'
import { addDays, clock } from '@/lib/domain/local-time'
import type { Span } from './weekly-hours-rows'

// A week of which the first day is a Monday: any of them shows the names of the weekdays.
const monday = '2024-01-01'

export const weekdayName = (weekday: number, { locale }: Manner, style: 'long' | 'short' = 'long'): string =>
  format(locale, { weekday: style }).format(midnight(addDays(monday, weekday - 1)))

/** 24:00 where the day ends. */
export const endTime = (time: string, manner: Manner): string =>
  time === '24:00' && manner.hour_cycle === 24 ? time : timeOfDay(time, manner)

/** 09:00 – 17:00 */
export const spanInWords = ([start, end]: Span, manner: Manner): string =>
  `${timeOfDay(clock(start), manner)} – ${endTime(clock(end), manner)}`
