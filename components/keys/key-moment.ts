import { format, type Manner, timeOfDay } from '@/components/ui/words'
import { clock, localOf } from '@/lib/domain/local-time'

/** A moment that may be years away, in the profile's zone: 22 Nov 2027, 14:30. */
export function keyMoment(instant: string, settings: Manner & { timezone: string }): string {
  const { date, minute } = localOf(Date.parse(instant), settings.timezone)
  const day = format(settings.locale, { day: 'numeric', month: 'short', year: 'numeric' })
  return `${day.format(new Date(`${date}T00:00:00Z`))}, ${timeOfDay(clock(minute), settings)}`
}
