import { localesFor } from '@/lib/domain/locale'
import { formatMoney } from '@/lib/domain/money'
import { remember } from '@/lib/domain/remember'
import type { PublicPageJson } from '@/lib/wire/public-shapes'
import { mannerOf } from '../manage/manner'
import type { VisitorManner } from '../proposal/proposal-words'

/** How the public page writes dates, times and money. */
export type PageManner = VisitorManner

export const pageManner = (page: PublicPageJson, language: string): PageManner =>
  mannerOf({ locale: page.locale, hourCycle: page.hour_cycle, timezone: page.timezone }, language)

const formats = remember((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions]
  return new Intl.DateTimeFormat(localesFor(locale), options)
})
const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  formats(JSON.stringify([locale, options]))

/** A local date in words; written as a UTC midnight, so that no zone has a say. */
const dated =
  (options: Intl.DateTimeFormatOptions) =>
  (date: string, { locale }: PageManner): string =>
    format(locale, { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`))

/** Tuesday 24 November */
export const longDate = dated({ weekday: 'long', day: 'numeric', month: 'long' })
/** Tue 24 Nov */
export const shortDate = dated({ weekday: 'short', day: 'numeric', month: 'short' })
/** November 2026 */
export const monthName = dated({ month: 'long', year: 'numeric' })
/** 24 */
export const dayNumber = (date: string): string => String(Number(date.slice(8)))

const clockOf = ({ hourCycle }: PageManner): Intl.DateTimeFormatOptions =>
  hourCycle === 24
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }

/** 14:00, in a zone. */
export const clockIn = (instant: string, zone: string, manner: PageManner): string =>
  format(manner.locale, { ...clockOf(manner), timeZone: zone }).format(new Date(instant))

/** A time of day that is not of any date: 14:00. */
export const timeOfDay = (time: string, manner: PageManner): string =>
  clockIn(`2000-01-01T${time === '24:00' ? '00:00' : time}:00Z`, 'UTC', manner)

/** Monday … Sunday, of ISO weekdays: 1 to 7. */
export const weekdayName = (
  weekday: number,
  { locale }: PageManner,
  width: 'long' | 'short' = 'long',
): string => format(locale, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))

export const money = (amount: number, currency: string, { locale }: PageManner): string =>
  formatMoney(amount, currency, locale)

/** Berlin, of Europe/Berlin. */
export const zoneCity = (zone: string): string => (zone.split('/').pop() ?? zone).replaceAll('_', ' ')
