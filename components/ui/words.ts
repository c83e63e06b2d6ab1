import { localesFor } from '@/lib/domain/locale'
import { remember } from '@/lib/domain/remember'
import type { SettingsJson } from '@/lib/wire/profile-shapes'

/** The profile's way of writing dates and times. */
export type Manner = Pick<SettingsJson, 'locale' | 'hour_cycle'>

/** Intl by the profile's locale, cached. Local dates are written as UTC midnights, so that the browser's zone has no say. */
export function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formats(JSON.stringify([locale, { timeZone: 'UTC', ...options }]))
}

const formats = remember((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions]
  return new Intl.DateTimeFormat(localesFor(locale), options)
})

/** A local date as Intl takes it. */
export const midnight = (date: string) => new Date(`${date}T00:00:00Z`)

/** Tue 24 Nov */
export const shortDay = (date: string, { locale }: Manner): string =>
  format(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(midnight(date))

/** Tuesday 24 November 2026 */
export const longDay = (date: string, { locale }: Manner): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(midnight(date))

/** An ISO weekday by its name; 1 January 2024 was a Monday. */
export const weekdayName = (isoWeekday: number, { locale }: Manner, length: 'short' | 'long'): string =>
  format(locale, { weekday: length }).format(midnight(`2024-01-0${isoWeekday}`))

/** How the profile's clocks are written: 07:30, or 7:30 pm. */
const clockOf = ({ hour_cycle }: Manner): Intl.DateTimeFormatOptions =>
  hour_cycle === 24
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }

/** 14:30, or 2:30 pm where the profile writes so. */
export const timeOfDay = (time: string, manner: Manner): string =>
  format(manner.locale, clockOf(manner)).format(
    new Date(`2000-01-01T${time === '24:00' ? '00:00' : time}:00Z`),
  )

/** A moment, in the profile's zone: 21 Nov, 14:30. */
export const moment = (instant: string, settings: Manner & { timezone: string }): string =>
  format(settings.locale, {
    timeZone: settings.timezone,
    day: 'numeric',
    month: 'short',
    ...clockOf(settings),
  }).format(new Date(instant))

/** 45 min, 1 h, 1 h 30 min */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
