import { duration, type Manner, timeOfDay } from '@/components/ui/words'
import { clock, minuteOf } from '@/lib/domain/local-time'

interface Length {
  /** HH:MM, or '' for not yet. */
  time: string
  minutes: number
  /** What the service takes; null: no service yet. */
  usual: number | null
}

/** How long a booking will be: “Until 11:15, 1 h 45 min (usually 1 h)”. */
export function lengthInWords({ time, minutes, usual }: Length, manner: Manner): string {
  const end = time && `Until ${timeOfDay(clock((minuteOf(time) + minutes) % 1440), manner)}, `
  const other = usual !== null && usual !== minutes ? ` (usually ${duration(usual)})` : ''
  return `${end}${duration(minutes)}${other}`
}
