import { duration, type Manner, timeOfDay } from '@/components/ui/words'
import { clock, minuteOf } from '@/lib/domain/local-time'
import type { BookingWords } from './booking-words'

interface Length {
  /** HH:MM, or '' for not yet. */
  time: string
  minutes: number
  /** What the service takes; null: no service yet. */
  usual: number | null
}

/** How long a booking will be: “Until 11:15, 1 h 45 min (usually 1 h)”. */
export function lengthInWords({ time, minutes, usual }: Length, manner: Manner, words: BookingWords): string {
  const isUsual = usual === null || usual === minutes
  const length = isUsual
    ? duration(minutes)
    : words('length', { duration: duration(minutes), usual: duration(usual) })
  if (!time) return length
  return words('until', { time: timeOfDay(clock((minuteOf(time) + minutes) % 1440), manner), length })
}
