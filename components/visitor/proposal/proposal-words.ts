import { localesFor } from '@/lib/domain/locale'
import { remember } from '@/lib/domain/remember'

/** How a visitor is told dates and times: in their language, by the business's clock. */
export interface VisitorManner {
  /** BCP 47. */
  locale: string
  hourCycle: number
  /** IANA: the profile's. */
  timezone: string
}

interface Span {
  startsAt: Date
  endsAt: Date
}

const day = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** Spans of time as a visitor reads them. */
export const spanInWords = {
  /** Tuesday 24 November, 14:00–15:00 */
  visit: ({ startsAt, endsAt }: Span, manner: VisitorManner) =>
    writer(manner, { ...day, ...clockOf(manner) }).formatRange(startsAt, endsAt),
  /** Tuesday 24 November */
  day: (moment: Date, manner: VisitorManner) => writer(manner, day).format(moment),
  /** 14:00–15:00 */
  times: ({ startsAt, endsAt }: Span, manner: VisitorManner) =>
    writer(manner, clockOf(manner)).formatRange(startsAt, endsAt),
  /** Friday 4 December – Monday 7 December */
  stay: ({ startsAt, endsAt }: Span, manner: VisitorManner) =>
    writer(manner, day).formatRange(startsAt, endsAt),
  /** Tuesday 24 November at 14:00 */
  moment: (moment: Date, manner: VisitorManner) =>
    writer(manner, { ...day, ...clockOf(manner) }).format(moment),
}

const clockOf = ({ hourCycle }: VisitorManner): Intl.DateTimeFormatOptions =>
  hourCycle === 24
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }

const writer = ({ locale, timezone }: VisitorManner, options: Intl.DateTimeFormatOptions) =>
  writers(JSON.stringify([locale, { ...options, timeZone: timezone }]))

const writers = remember((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions]
  return new Intl.DateTimeFormat(localesFor(locale), options)
})
