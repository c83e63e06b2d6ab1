import type { Interval } from '@/lib/domain/interval'
import { daysBetween, instantOf, MINUTE } from '@/lib/domain/local-time'
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
}

/**
 * The instants of a local wish. Refuses a missing time or check-out date, a check-out not after the check-in, and a
 * local time that does not exist.
 */
export function spanOf({ service, profile }: Situation, wish: LocalWish): Interval {
  if (service.kind === 'rental') {
    if (wish.checkoutDate === null)
      throw invalid('checkoutDate', 'A stay needs a check-out date.', 'required')
    const nights = daysBetween(wish.date, wish.checkoutDate)
    if (nights < 1)
      throw invalid('checkoutDate', 'The check-out date must be after the check-in date.', 'too_early')
    return stayOf({ date: wish.date, nights }, service, profile.timezone)
  }
  if (wish.minute === null) throw invalid('startTime', 'This service needs a start time.', 'required')
  const start = instantOf({ date: wish.date, minute: wish.minute }, profile.timezone)
  return { start, end: start + (wish.duration ?? service.duration) * MINUTE }
}
