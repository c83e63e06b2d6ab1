import { localOf } from '@/lib/domain/local-time'
import { format, type Manner, midnight, shortDay } from './words'

/** Tue 24 Nov; with its year when that is another than today's: a list goes over years. */
export function dayIn(date: string, settings: Manner & { timezone: string }): string {
  const today = localOf(Date.now(), settings.timezone).date
  if (date.slice(0, 4) === today.slice(0, 4)) return shortDay(date, settings)
  return format(settings.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(midnight(date))
}
