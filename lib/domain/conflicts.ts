import type { PriceType } from './booking'
import { contains, type Interval, mostAtOnce, overlaps } from './interval'
import { addDays, DAY, localOf, MINUTE } from './local-time'
import type { Conflict } from './refusal'
import { openIntervals, workingMinutes } from './schedule'
import type { BusyRow, Situation } from './situation'

/** One thing asked for: this span, with this person (null: the service needs nobody). */
export interface Candidate extends Interval {
  staffId: number | null
}

type Rule = (situation: Situation, wish: Candidate) => Conflict[]

/**
 * Everything that stands in the way of the service at that time with that person; empty means it can be had.
 * The same answer serves booking, moving, offering times and explaining closed ones.
 */
export const conflictsOf: Rule = (situation, wish) => rules.flatMap((rule) => rule(situation, wish))

const notice: Rule = ({ service, profile, now }, { start }) => {
  const minutes = service.minNotice ?? profile.minNotice
  if (start >= now + minutes * MINUTE) return []
  const message = start < now ? 'This time has passed.' : `Needs ${inWords(minutes)} notice.`
  return [{ type: 'notice', message, overridable: true }]
}

const furthestDay: Rule = ({ service, profile, now }, { start }) => {
  const days = service.maxDaysAhead ?? profile.maxDaysAhead
  const last = addDays(localOf(now, profile.timezone).date, days)
  if (localOf(start, profile.timezone).date <= last) return []
  return [{ type: 'furthest_day', message: `Bookings open until ${last}.`, overridable: true }]
}

const stayLength: Rule = ({ service, profile }, { start, end }) => {
  if (service.kind !== 'rental') return []
  const nights = nightsOf({ start, end }, profile.timezone)
  const tooLong = service.maxNights !== null && nights > service.maxNights
  if (nights >= service.minNights && !tooLong) return []
  const message = tooLong
    ? `At most ${service.maxNights} nights.`
    : `At least ${service.minNights} ${service.minNights === 1 ? 'night' : 'nights'}.`
  return [{ type: 'stay_length', message, overridable: true }]
}

/** Nights have no opening hours; everything else lies within one open span. */
const hours: Rule = (situation, wish) => {
  if (situation.service.kind === 'rental') return []
  const zone = situation.profile.timezone
  const from = localOf(wish.start, zone).date
  const to = localOf(wish.end - 1, zone).date
  const open = openIntervals(situation, wish.staffId, from, to)
  if (open.some((interval) => contains(interval, wish))) return []
  const { override } = workingMinutes(situation, wish.staffId, from)
  const message = override
    ? (override.reason ?? (override.closed ? 'Closed on this date.' : 'Special hours on this date.'))
    : 'Outside working hours.'
  return [
    { type: 'hours', message, overridable: true, ...who(wish), ...(override && { overrideId: override.id }) },
  ]
}

const blocks: Rule = ({ blocks: all, service }, wish) =>
  all
    .filter((block) => overlaps(block, wish))
    .filter(({ staffId, serviceId }) =>
      staffId !== null ? staffId === wish.staffId : serviceId === null || serviceId === service.id,
    )
    .map((block) => ({
      type: 'block',
      message: block.name,
      overridable: true,
      blockId: block.id,
      ...who(wish),
      ...when(block),
    }))

const otherBookings: Rule = (situation, wish) => {
  const { service } = situation
  const occupied = withBuffers(wish, service)
  const near = situation.bookings
    .filter((booking) => competes(booking, situation, wish))
    .filter((booking) => overlaps(withBuffers(booking, booking), occupied))
  if (wish.staffId === null && service.quantity > 1) return outOfUnits(situation, occupied, near)
  return near.map((booking) => {
    const direct = overlaps(booking, wish)
    return {
      type: direct ? 'booking' : 'buffer',
      message: direct
        ? 'Already booked.'
        : 'Too close to another booking: time before or after it is kept free.',
      overridable: true,
      bookingId: booking.id,
      ...who(wish),
      ...when(booking),
    } as const
  })
}

const rules: Rule[] = [notice, furthestDay, stayLength, hours, blocks, otherBookings]

/** A person is taken by any booking of theirs; an object only by bookings of itself. */
const competes = (booking: BusyRow, { service }: Situation, wish: Candidate) =>
  wish.staffId !== null
    ? booking.staffId === wish.staffId
    : booking.staffId === null && booking.serviceId === service.id

function outOfUnits({ service }: Situation, wish: Interval, near: BusyRow[]): Conflict[] {
  const taken = mostAtOnce(
    near.map((booking) => withBuffers(booking, booking)),
    wish,
  )
  if (taken < service.quantity) return []
  return [
    { type: 'capacity', message: `All ${service.quantity} are taken.`, overridable: true, ...when(wish) },
  ]
}

const withBuffers = (span: Interval, buffers: { bufferBefore: number; bufferAfter: number }): Interval => ({
  start: span.start - buffers.bufferBefore * MINUTE,
  end: span.end + buffers.bufferAfter * MINUTE,
})

const when = ({ start, end }: Interval) => ({ startsAt: new Date(start), endsAt: new Date(end) })
const who = ({ staffId }: Candidate) => (staffId === null ? {} : { staffId })

function inWords(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? 'a day’s' : `${minutes / 1440} days’`
  if (minutes % 60 === 0) return minutes === 60 ? 'an hour’s' : `${minutes / 60} hours’`
  return `${minutes} minutes’`
}

/** Nights between check-in and check-out, by the dates of the zone. */
export const nightsOf = ({ start, end }: Interval, zone: string): number =>
  Math.round((Date.parse(localOf(end, zone).date) - Date.parse(localOf(start, zone).date)) / DAY)

/** What a booking costs when nobody names a price: the service's, times nights for a stay, nothing when free. */
export function defaultPrice(
  service: { price: number; priceType: PriceType; kind: string },
  nights: number,
): number {
  if (service.priceType === 'free') return 0
  return service.kind === 'rental' ? service.price * nights : service.price
}
