import { daysBetween, localOf } from '@/lib/domain/local-time'
import { localesFor } from '@/lib/domain/locale'
import { remember } from '@/lib/domain/remember'

/** How a business writes dates and times. */
export interface Calendar {
  /** IANA. */
  timezone: string
  /** BCP 47. */
  locale: string
  /** 12 or 24. */
  hourCycle: number
}

export interface Span {
  startsAt: Date
  endsAt: Date
}

/** "Tuesday, 24 November 2026, 14:00 – 14:45"; the end's day is named when it is another. */
export function longSpan({ startsAt, endsAt }: Span, calendar: Calendar): string {
  const write = writers(calendar)
  const [from, to] = [write.day.format(startsAt), write.day.format(endsAt)]
  const end = write.time.format(endsAt)
  return `${from}, ${write.time.format(startsAt)} – ${from === to ? end : `${to}, ${end}`}`
}

/** "Tuesday, 24 November 2026, 15:00". */
export function longMoment(moment: Date, calendar: Calendar): string {
  const write = writers(calendar)
  return `${write.day.format(moment)}, ${write.time.format(moment)}`
}

/** "Tue, 24 Nov, 14:00", for a subject. */
export function shortMoment(moment: Date, calendar: Calendar): string {
  const write = writers(calendar)
  return `${write.shortDay.format(moment)}, ${write.time.format(moment)}`
}

/** "Fri, 4 Dec – Mon, 7 Dec", for a stay. */
export function shortDays({ startsAt, endsAt }: Span, calendar: Calendar): string {
  const { shortDay } = writers(calendar)
  return `${shortDay.format(startsAt)} – ${shortDay.format(endsAt)}`
}

/** A booking's time in a few words: a stay's days, else the moment it begins. */
export const whenInShort = (
  booking: Span & { kind: 'appointment' | 'rental' | 'group' },
  calendar: Calendar,
): string =>
  booking.kind === 'rental' ? shortDays(booking, calendar) : shortMoment(booking.startsAt, calendar)

/** A day as a calendar's leaf shows it. */
export interface Leaf {
  weekday: string
  day: string
  month: string
}

/** "Tue", "24", "Nov". */
export function leafOf(moment: Date, calendar: Calendar): Leaf {
  const parts = writers(calendar).shortDay.formatToParts(moment)
  const part = (type: 'weekday' | 'day' | 'month') =>
    (parts.find((each) => each.type === type)?.value ?? '').replace(/\.$/, '')
  return { weekday: part('weekday'), day: part('day'), month: part('month') }
}

/** "14:00". */
export const clockTime = (moment: Date, calendar: Calendar): string => writers(calendar).time.format(moment)

/** "Tuesday, 24 November 2026". */
export const longDay = (moment: Date, calendar: Calendar): string => writers(calendar).day.format(moment)

/** "Tue, 24 Nov". */
export const shortDay = (moment: Date, calendar: Calendar): string =>
  writers(calendar).shortDay.format(moment)

/** Nights between two instants, counted in the business's zone. */
export const nights = ({ startsAt, endsAt }: Span, { timezone }: Calendar): number =>
  daysBetween(localDate(startsAt, timezone), localDate(endsAt, timezone))

/** "Central European Time (Europe/Berlin)": the name people use and the one computers use. */
export const zoneName = ({ timezone, locale }: Calendar): string => zoneNames(`${timezone} ${locale}`)

const localDate = (moment: Date, timezone: string) => localOf(moment.getTime(), timezone).date

const writers = ({ timezone, locale, hourCycle }: Calendar) => writersOf(`${timezone} ${hourCycle} ${locale}`)

const writersOf = remember((key) => {
  const [timeZone, hourCycle, locale] = key.split(' ')
  const locales = localesFor(locale ?? '')
  const clock = hourCycle === '12' ? ({ hour: 'numeric', hourCycle: 'h12' } as const) : twentyFour
  return {
    day: new Intl.DateTimeFormat(locales, { timeZone, dateStyle: 'full' }),
    shortDay: new Intl.DateTimeFormat(locales, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    }),
    time: new Intl.DateTimeFormat(locales, { timeZone, minute: '2-digit', ...clock }),
  }
})

const twentyFour = { hour: '2-digit', hourCycle: 'h23' } as const

/** A zone's name without its season is asked for by a date, and early dates have other names. */
const someDay = Date.UTC(2026, 0)

const zoneNames = remember((key) => {
  const [timeZone = 'UTC', locale = ''] = key.split(' ')
  const format = new Intl.DateTimeFormat(localesFor(locale), { timeZone, timeZoneName: 'longGeneric' })
  const name = format.formatToParts(someDay).find((part) => part.type === 'timeZoneName')?.value
  return name === undefined || name === timeZone ? timeZone : `${name} (${timeZone})`
})
