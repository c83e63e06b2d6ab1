import { formatMoney } from '@/lib/domain/money'
import type { Conflict } from '@/lib/domain/refusal'
import { instantOfWall, wallAt } from '@/lib/domain/wall-clock'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { bookingName } from './booking-name'
import type { CalendarEvent } from './calendar-event'
import type { CalendarWords } from './calendar-words'
import type { Formats } from './formats'
import type { Target } from './place-of'
import { type StayVerdict, stayVerdict } from './stay-verdict'
import type { CalendarData } from './use-calendar-data'

/** What stands in the way of a stay, each thing once, in the page's language. */
export function verdictWords(
  verdict: StayVerdict,
  grid: GridJson,
  words: CalendarWords,
  formats: Formats,
): string[] {
  return [...new Set(verdict.conflicts.map((conflict) => inWords(conflict, verdict, grid, words, formats)))]
}

function inWords(
  conflict: Conflict,
  { service, nights }: StayVerdict,
  { bookings }: GridJson,
  words: CalendarWords,
  formats: Formats,
): string {
  const other = bookings.find(({ id }) => id === conflict.bookingId)
  const day = (date: string) => formats.shortDay(wallAt(date, '00:00'))
  const who = other && {
    name: bookingName(other),
    from: day(other.booking_date),
    to: day(other.checkout_date ?? other.booking_date),
  }
  switch (conflict.type) {
    case 'booking':
      return who ? words('stayRefused.booking', who) : words('stayRefused.taken')
    case 'buffer':
      return who ? words('stayRefused.buffer', who) : words('stayRefused.taken')
    case 'capacity':
      return words('stayRefused.capacity', { count: service.quantity })
    case 'block':
      return words('stayRefused.block', { name: conflict.message })
    case 'stay_length':
      return nights < service.min_nights
        ? words('stayRefused.tooShort', { count: service.min_nights })
        : words('stayRefused.tooLong', { count: service.max_nights ?? nights })
    case 'furthest_day':
      return words('stayRefused.furthest')
    default:
      return words('stayRefused.notice')
  }
}

/** Where a stay would go, to those who hear it: the object, the price, and what stands in the way. */
export function stayInWords(event: CalendarEvent, target: Target, data: Spoken, grid: GridJson): string[] {
  const { words, formats, now, zone } = data
  const verdict = stayVerdict(grid, event, target, instantOfWall(now, zone))
  if (!verdict) return []
  const { service, price, nights } = verdict
  return [
    service.name,
    words('nights', { count: nights }),
    formatMoney(price, service.currency, grid.settings.locale),
    ...verdictWords(verdict, grid, words, formats),
  ]
}

type Spoken = Pick<CalendarData, 'words' | 'formats' | 'now' | 'zone'>
