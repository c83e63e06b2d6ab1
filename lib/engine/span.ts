import type { Booking } from '@/lib/domain/booking'
import { nightsOf } from '@/lib/domain/conflicts'
import type { Interval } from '@/lib/domain/interval'
import { addDays, daysBetween, instantOf, localOf, MINUTE } from '@/lib/domain/local-time'
import { invalid } from '@/lib/domain/refusal'
import type { Situation } from '@/lib/domain/situation'
import { stayOf } from '@/lib/domain/slots'

/** When, as people say it: a local date with a time, or with a check-out date. */
export interface LocalWish {
  date: string
  minute: number | null
  checkoutDate: string | null
  /** null: the service's own duration. */
  duration: number | null
  /** The instant (ms) that date and minute name, where it is known: an hour that the clocks repeat has two of a name. */
  startsAt?: number | undefined
}

const mostNights = 730

/** The dates a wish is about. Refuses a check-out that is not after the check-in, or years away. */
export function datesOf({ date, checkoutDate }: Pick<LocalWish, 'date' | 'checkoutDate'>) {
  const nights = checkoutDate === null ? 1 : daysBetween(date, checkoutDate)
  if (nights < 1)
    throw invalid('checkoutDate', 'The check-out date must be after the check-in date.', 'too_early')
  if (nights > mostNights) throw invalid('checkoutDate', `At most ${mostNights} nights.`, 'too_late')
  return { fromDate: date, toDate: checkoutDate ?? date }
}

/**
 * The instants of a local wish. Refuses a missing time or check-out date, and a local time that does not exist.
 */
export function spanOf({ service, profile }: Situation, wish: LocalWish): Interval {
  if (service.kind === 'rental') {
    if (wish.checkoutDate === null)
      throw invalid('checkoutDate', 'A stay needs a check-out date.', 'required')
    const nights = daysBetween(wish.date, wish.checkoutDate)
    return stayOf({ date: wish.date, nights }, service, profile.timezone)
  }
  if (wish.minute === null) throw invalid('startTime', 'This service needs a start time.', 'required')
  const start = wish.startsAt ?? instantOf({ date: wish.date, minute: wish.minute }, profile.timezone)
  return { start, end: start + (wish.duration ?? service.duration) * MINUTE }
}

/** Where a booking stands, in the words of a wish. */
export function placeOf(booking: Booking) {
  const span = { start: booking.startsAt.getTime(), end: booking.endsAt.getTime() }
  const { date, minute } = localOf(span.start, booking.timezone)
  const nights = booking.kind === 'rental' ? nightsOf(span, booking.timezone) : null
  return {
    date,
    minute,
    nights,
    checkoutDate: nights === null ? null : addDays(date, nights),
    duration: (span.end - span.start) / MINUTE,
    serviceId: booking.serviceId,
    staffId: booking.staffId,
  }
}
