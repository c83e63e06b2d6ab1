import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { duration, format, type Manner, midnight, shortDay, timeOfDay } from '@/components/ui/words'
import type { Place } from '@/lib/domain/move'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import type { DayRange } from './visible-range'

/** What the toolbar calls the visible days. */
export function rangeTitle(
  view: CalendarViewName,
  date: string,
  range: DayRange,
  { locale }: Manner,
): string {
  if (view === 'month') return format(locale, { month: 'long', year: 'numeric' }).format(midnight(date))
  if (view === 'week' || view === 'agenda' || view === 'rentals')
    return format(locale, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
      midnight(range.from),
      midnight(range.to),
    )
  return format(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    midnight(date),
  )
}

type Placed = Pick<BookingJson, 'booking_date' | 'start_time' | 'checkout_date'>

/** Where a booking stands: Tue 24 Nov, 14:30 — or, of a stay, Tue 24 Nov – Fri 27 Nov. */
export const placeInWords = (booking: Placed, manner: Manner): string =>
  booking.checkout_date
    ? `${shortDay(booking.booking_date, manner)} – ${shortDay(booking.checkout_date, manner)}`
    : `${shortDay(booking.booking_date, manner)}, ${timeOfDay(booking.start_time, manner)}`

/** A place, and what the person there is called; null: nobody in particular. */
export interface NamedPlace {
  place: Place
  person: string | null
  /** What it is a stay in; absent: that does not change. */
  object?: string
}

/** Every part of a move: Mon 23 Nov, 10:00 → 11:00; 1 h → 1 h 30 min; Anna → Ben. Empty when nothing moved. */
export function moveInWords(from: NamedPlace, to: NamedPlace, manner: Manner, words: BookingWords): string {
  const nobody = words('nobody')
  const [before, after] = [from.place, to.place]
  const [was, is] = [when(before, manner), when(after, manner)]
  // A stay's days say how long it is.
  const isStay = after.checkoutDate !== null
  const isSameDay = before.date === after.date && !isStay
  const parts = [
    was !== is && `${was} → ${isSameDay ? timeOfDay(after.time, manner) : is}`,
    !isStay &&
      before.durationMinutes !== after.durationMinutes &&
      `${duration(before.durationMinutes)} → ${duration(after.durationMinutes)}`,
    from.object !== to.object && `${from.object} → ${to.object}`,
    before.staffId !== after.staffId && `${from.person ?? nobody} → ${to.person ?? nobody}`,
  ]
  return parts.filter(Boolean).join('; ')
}

const when = ({ date, time, checkoutDate }: Place, manner: Manner) =>
  placeInWords({ booking_date: date, start_time: time, checkout_date: checkoutDate }, manner)

/** A booking's state as `ui.status` names it. */
export function stateOf({
  status,
  no_show,
  hold_expires_at,
}: Pick<BookingJson, 'status' | 'no_show' | 'hold_expires_at'>) {
  if (no_show) return 'no_show'
  return hold_expires_at ? 'reserved' : status
}
