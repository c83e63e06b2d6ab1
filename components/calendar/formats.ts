import type { LocalizerSpec } from 'react-big-calendar/lib/localizer'
import { localesFor } from '@/lib/domain/locale'
import type { Wall } from '@/lib/domain/wall-clock'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { DAY, HOUR, MINUTE, minuteOfDay } from './wall-time'

/** How the calendar writes wall clock times and days, in the profile's language and clock. */
export interface Formats {
  /** 14:30, or 2:30 pm. */
  time(wall: Wall): string
  /** 14:30 – 15:15. */
  times(start: Wall, end: Wall): string
  /** 14:00 beside the grid; 2 pm on a 12-hour clock. */
  hour(hour: number): string
  /** Tue. */
  weekday(wall: Wall): string
  /** Tuesday 24 November. */
  day(wall: Wall): string
  /** Tue 24 Nov. */
  shortDay(wall: Wall): string
  /** 24; of the first of a month, 1 Dec. */
  dayNumber(wall: Wall): string
  /** November 2026. */
  month(wall: Wall): string
  /** 64 %, of a share from 0 to 1. */
  percent(share: number): string
  forLibrary: Pick<LocalizerSpec, 'formats' | 'format'>
}

type Manner = Pick<SettingsJson, 'locale' | 'hour_cycle'>

/** Formatters are slow, slowest to make, and days and minutes are few: they are made when needed, and answers kept. */
export function createFormats({ locale, hour_cycle }: Manner): Formats {
  const locales = localesFor(locale)
  const hourCycle = hour_cycle === 24 ? 'h23' : 'h12'
  const write = (options: Intl.DateTimeFormatOptions, grain: number) => {
    let format: Intl.DateTimeFormat | undefined
    return kept(grain, (wall) => {
      format ??= new Intl.DateTimeFormat(locales, { ...options, timeZone: 'UTC' })
      return plainSpaces(format.format(wall))
    })
  }
  const minuteHour = hour_cycle === 24 ? '2-digit' : 'numeric'
  const clock = write({ hour: minuteHour, minute: '2-digit', hourCycle }, MINUTE)
  const fullHour = write(
    hour_cycle === 24 ? { hour: '2-digit', minute: '2-digit', hourCycle } : { hour: 'numeric', hourCycle },
    HOUR,
  )
  const time = (wall: Wall) => clock(minuteOfDay(wall) * MINUTE)
  const times = (start: Wall, end: Wall) => `${time(start)} – ${time(end)}`
  const day = write({ weekday: 'long', day: 'numeric', month: 'long' }, DAY)
  const shortDay = write({ weekday: 'short', day: 'numeric', month: 'short' }, DAY)
  const weekday = write({ weekday: 'short' }, DAY)
  const plainNumber = write({ day: 'numeric' }, DAY)
  const firstOfMonth = write({ day: 'numeric', month: 'short' }, DAY)
  const month = write({ month: 'long', year: 'numeric' }, DAY)
  const dayNumber = (wall: Wall) =>
    new Date(wall).getUTCDate() === 1 ? firstOfMonth(wall) : plainNumber(wall)
  const onDate = (text: (wall: Wall) => string) => (date: Date) => text(+date)
  const onSpan = (text: (start: Wall, end: Wall) => string) => (span: { start: Date; end: Date }) =>
    text(+span.start, +span.end)
  const days = (start: Wall, end: Wall) => `${shortDay(start)} – ${shortDay(end)}`

  let percents: Intl.NumberFormat | undefined
  const percent = (share: number) => {
    percents ??= new Intl.NumberFormat(locales, { style: 'percent', maximumFractionDigits: 0 })
    return plainSpaces(percents.format(share))
  }

  return {
    time,
    times,
    hour: (hour) => fullHour(hour * HOUR),
    weekday,
    day,
    shortDay,
    dayNumber,
    month,
    percent,
    forLibrary: {
      format: (date) => shortDay(+date),
      formats: {
        dateFormat: onDate(dayNumber),
        dayFormat: onDate(shortDay),
        weekdayFormat: onDate(weekday),
        timeGutterFormat: onDate(time),
        selectRangeFormat: onSpan(times),
        eventTimeRangeFormat: onSpan(times),
        eventTimeRangeStartFormat: onSpan((start) => `${time(start)} – `),
        eventTimeRangeEndFormat: onSpan((_, end) => ` – ${time(end)}`),
        monthHeaderFormat: onDate(month),
        dayHeaderFormat: onDate(day),
        dayRangeHeaderFormat: onSpan(days),
        agendaHeaderFormat: onSpan(days),
        agendaDateFormat: onDate(shortDay),
        agendaTimeFormat: onDate(time),
        agendaTimeRangeFormat: onSpan(times),
      },
    },
  }
}

function kept(grain: number, make: (wall: Wall) => string): (wall: Wall) => string {
  const answers = new Map<number, string>()
  return (wall) => {
    const key = Math.floor(wall / grain)
    let answer = answers.get(key)
    if (answer === undefined) {
      answer = make(wall)
      answers.set(key, answer)
    }
    return answer
  }
}

/** Node and browsers do not agree on narrow spaces before "pm": both must draw the same. */
const plainSpaces = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')
