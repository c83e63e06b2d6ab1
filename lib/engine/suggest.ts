import { shared } from '@/lib/db/shared-query'
import { readSituation } from '@/lib/db/situation'
import { reader } from '@/lib/db/transaction'
import { addDays, daysBetween, isNameable, latest, localOf } from '@/lib/domain/local-time'
import { Refused, type Suggestion } from '@/lib/domain/refusal'
import type { Situation } from '@/lib/domain/situation'
import { type Slot, slotsOf } from '@/lib/domain/slots'
import { type LocalWish, spanOf } from './span'

interface Wanted extends LocalWish {
  serviceId: number
  staffId: number | null
  locationId?: number | null
  ignoreBookingId?: number | null
  /** Where the booking stands already: no news (ms). */
  exceptStart?: number
}

const daysAround = 7
const atMost = 3

/** Runs a write; when it is refused because of the time, the refusal also offers up to three nearest free times. */
export async function suggesting<T>(
  profileId: number,
  wanted: () => Wanted | null,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const wish = error instanceof Refused && error.details.conflicts?.length ? wanted() : null
    if (!(error instanceof Refused) || wish === null) throw error
    const suggestions = await nearest(keyOf(profileId, wish)).catch(() => [])
    throw new Refused(error.reason, error.message, { ...error.details, suggestions })
  }
}

/** The same for a booking that is there: once `found` has told where it is to stand, what is free near it is offered. */
export function suggestingFor<T>(
  profileId: number,
  bookingId: number,
  work: (found: (place: Wanted) => void) => Promise<T>,
): Promise<T> {
  let wanted: Wanted | null = null
  const found = (place: Wanted) => {
    wanted = { ...place, ignoreBookingId: bookingId }
  }
  return suggesting(
    profileId,
    () => wanted,
    () => work(found),
  )
}

const keyOf = (profileId: number, wish: Wanted) => {
  const { serviceId, staffId, locationId, ignoreBookingId, exceptStart } = wish
  const { date, minute, checkoutDate, duration, startsAt } = wish
  return JSON.stringify([
    profileId,
    {
      serviceId,
      staffId,
      locationId,
      date,
      minute,
      checkoutDate,
      duration,
      startsAt,
      ignoreBookingId,
      exceptStart,
    },
  ])
}

/** Many who are refused the same wish at the same moment share one look. */
const nearest = shared((key: string) => nearestTo(...(JSON.parse(key) as [number, Wanted])))

async function nearestTo(profileId: number, wish: Wanted): Promise<Suggestion[]> {
  const situation = await readSituation(reader, profileId, {
    serviceId: wish.serviceId,
    fromDate: addDays(wish.date, -daysAround),
    toDate: addDays(
      wish.date,
      daysAround * 2 + (wish.checkoutDate ? daysBetween(wish.date, wish.checkoutDate) : 0),
    ),
    duration: wish.duration,
    staffId: wish.staffId,
    locationId: wish.locationId ?? null,
    ignoreBookingId: wish.ignoreBookingId ?? null,
  })
  const { start, end } = spanOf(situation, wish)
  const today = localOf(situation.now, situation.profile.timezone).date
  const from = addDays(wish.date, -daysAround)
  const slots = slotsOf(situation, {
    from: latest(from, today),
    to: addDays(wish.date, daysAround * 2 - 1),
    staffId: wish.staffId,
    locationId: wish.locationId ?? null,
    duration: (end - start) / 60_000,
    nights: Math.max(1, Math.round((end - start) / 86_400_000)),
  })
  return slots
    .filter((slot) => slot.start !== wish.exceptStart)
    .filter((slot) => isNameable(slot.start, situation.profile.timezone))
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .slice(0, atMost)
    .sort((a, b) => a.start - b.start)
    .map((slot) => suggestionOf(situation, wish.staffId, slot))
}

/** A free time as a refusal offers it, with the person asked for, or else one who is free. */
export const suggestionOf = (situation: Situation, staffId: number | null, slot: Slot): Suggestion => ({
  startsAt: new Date(slot.start),
  endsAt: new Date(slot.end),
  staffId: staffId ?? slot.staffIds[0] ?? null,
  timezone: situation.profile.timezone,
  isStay: situation.service.kind === 'rental',
})
