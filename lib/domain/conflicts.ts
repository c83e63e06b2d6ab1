import type { PriceType } from './booking'
import { contains, type Interval, overlapping, overlaps } from './interval'
import { addDays, boundaryOf, daysBetween, localOf, MINUTE } from './local-time'
import { competing, unitsLeft, withBuffers } from './occupied'
import type { Conflict } from './refusal'
import { openIntervals, workingMinutes } from './schedule'
import type { Situation } from './situation'
import { type AskedSpan, placesLeft, sharing } from './time-slot'

/** One thing asked for: this span, with this person (null: the service needs nobody). */
export interface Candidate extends AskedSpan {
  staffId: number | null
}

/** The local dates, both inclusive, within which the judged spans lie. */
interface Dates {
  from: string
  to: string
}

/** What stands in the way, put into words only when somebody reads them: of a month nobody reads a thousand. */
type Obstacle = () => Conflict

/** A rule, made ready for one person (or nobody) to judge spans of time: what of it stands in the way of each. */
type Rule = (situation: Situation, staffId: number | null, dates: Dates) => (span: AskedSpan) => Obstacle[]

/**
 * Everything that stands in the way of the service at that time with that person; empty means it can be had.
 * The same answer serves booking, moving, offering times and explaining closed ones.
 */
export function conflictsOf(situation: Situation, { staffId, ...span }: Candidate): Conflict[] {
  const zone = situation.profile.timezone
  const dates = { from: localOf(span.start, zone).date, to: localOf(span.end - 1, zone).date }
  return rules.flatMap((rule) => rule(situation, staffId, dates)(span)).map((tell) => tell())
}

/** Whether conflictsOf is empty, made ready to be asked of many spans within the dates. */
export function freeWith(situation: Situation, staffId: number | null, dates: Dates) {
  const ready = rules.map((rule) => rule(situation, staffId, dates)).filter((rule) => rule !== never)
  return (span: Interval): boolean => ready.every((obstacles) => obstacles(span).length === 0)
}

const notice: Rule = ({ service, profile, now }) => {
  const minutes = service.minNotice ?? profile.minNotice
  const earliest = now + minutes * MINUTE
  return ({ start }) => {
    if (start >= earliest) return none
    const message = () => (start < now ? 'This time has passed.' : `Needs ${inWords(minutes)} notice.`)
    return [() => ({ type: 'notice', message: message(), overridable: true })]
  }
}

const furthestDay: Rule = ({ service, profile, now }) => {
  const days = service.maxDaysAhead ?? profile.maxDaysAhead
  const last = addDays(localOf(now, profile.timezone).date, days)
  const limit = boundaryOf({ date: last, minute: 1440 }, profile.timezone)
  return ({ start }) =>
    start < limit
      ? none
      : [() => ({ type: 'furthest_day', message: `Bookings open until ${last}.`, overridable: true })]
}

const stayLength: Rule = ({ service, profile }) => {
  if (service.kind !== 'rental') return never
  return (span) => {
    const nights = nightsOf(span, profile.timezone)
    const tooLong = service.maxNights !== null && nights > service.maxNights
    if (nights >= service.minNights && !tooLong) return []
    const message = tooLong ? `At most ${service.maxNights} nights.` : `At least ${service.minNights} nights.`
    return [() => ({ type: 'stay_length', message, overridable: true })]
  }
}

/** Nights have no opening hours; everything else lies within one open span. */
const hours: Rule = (situation, staffId, { from, to }) => {
  if (situation.service.kind === 'rental') return never
  const openAt = overlapping(openIntervals(situation, staffId, from, to))
  return (span) => {
    if (openAt(span).some((open) => contains(open, span))) return none
    return [() => closed(situation, staffId, span)]
  }
}

function closed(situation: Situation, staffId: number | null, { start }: Interval): Conflict {
  const { date } = localOf(start, situation.profile.timezone)
  const { override } = workingMinutes(situation, staffId, date)
  const message = override
    ? (override.reason ?? (override.closed ? 'Closed on this date.' : 'Special hours on this date.'))
    : 'Outside working hours.'
  const because = override && { overrideId: override.id }
  return { type: 'hours', message, overridable: true, ...who(staffId), ...because }
}

const blocks: Rule = ({ blocks: all, service }, staffId) => {
  const blocksAt = overlapping(
    all.filter((block) =>
      block.staffId !== null
        ? block.staffId === staffId
        : block.serviceId === null || block.serviceId === service.id,
    ),
  )
  return (span) =>
    blocksAt(span).map((block) => () => ({
      type: 'block',
      message: block.name,
      overridable: true,
      blockId: block.id,
      ...who(staffId),
      ...when(block),
    }))
}

const otherBookings: Rule = (situation, staffId) => {
  const { service } = situation
  if (staffId === null && service.quantity > 1) return outOfUnits(situation)
  const near = competing(situation, staffId)
  return (span) => {
    const found = near(withBuffers(span, service))
    if (found.length === 0) return none
    const isShared = sharing(situation, span)
    const others = found.filter(({ booking }) => !isShared(booking))
    return others.map(({ booking }) => () => {
      const direct = overlaps(booking, span)
      return {
        type: direct ? 'booking' : 'buffer',
        message: direct
          ? 'Already booked.'
          : 'Too close to another booking: time before or after it is kept free.',
        overridable: true,
        bookingId: booking.id,
        ...who(staffId),
        ...when(booking),
      }
    })
  }
}

/** A fixed time has its places for all who offer the service together. */
const places: Rule = (situation) => {
  if (situation.timeSlots.length === 0) return never
  return (span) =>
    placesLeft(situation, span) === 0
      ? [() => ({ type: 'capacity', message: 'This time slot is full.', overridable: true, ...when(span) })]
      : []
}

const rules: Rule[] = [notice, furthestDay, stayLength, hours, blocks, otherBookings, places]

const none: Obstacle[] = []
const never = () => none

function outOfUnits(situation: Situation): (span: AskedSpan) => Obstacle[] {
  const { service } = situation
  const left = unitsLeft(situation)
  return (span) => {
    if (left(span) > 0) return []
    const message = `All ${service.quantity} are taken.`
    return [() => ({ type: 'capacity', message, overridable: true, ...when(withBuffers(span, service)) })]
  }
}

const when = ({ start, end }: Interval) => ({ startsAt: new Date(start), endsAt: new Date(end) })
const who = (staffId: number | null) => (staffId === null ? {} : { staffId })

function inWords(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? 'a day’s' : `${minutes / 1440} days’`
  if (minutes % 60 === 0) return minutes === 60 ? 'an hour’s' : `${minutes / 60} hours’`
  return `${minutes} minutes’`
}

/** Nights between check-in and check-out, by the dates of the zone: at least one, wherever the clock has moved to. */
export const nightsOf = ({ start, end }: Interval, zone: string): number =>
  Math.max(1, daysBetween(localOf(start, zone).date, localOf(end, zone).date))

/** What a booking costs when nobody names a price: the service's, times nights for a stay, nothing when free. */
export function defaultPrice(
  service: { price: number; priceType: PriceType; kind: string },
  nights: number,
): number {
  if (service.priceType === 'free') return 0
  return service.kind === 'rental' ? service.price * nights : service.price
}
