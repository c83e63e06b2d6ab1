import { freeWith } from './conflicts'
import type { Interval } from './interval'
import { addDays, boundaryOf, DAY, datesBetween, localOf, MINUTE, weekdayOf } from './local-time'
import { unitsLeft } from './occupied'
import { takers } from './place'
import { openIntervals } from './schedule'
import type { Situation } from './situation'
import { placesLeft } from './time-slot'

/** A time that can be booked, and everyone who could take it. */
export interface Slot {
  start: number
  end: number
  /** Free people; empty when the service needs nobody. */
  staffIds: number[]
  /** Seats or units left; 1 for an appointment. */
  left: number
  /** The class that would be joined. */
  bookingId: number | null
}

/** What is looked for: the local dates from..to, one person's time or (null) anyone's. */
interface Range {
  from: string
  to: string
  staffId: number | null
  /** Of classes only those that meet there; what the situation was read for. */
  locationId?: number | null
  /** Minutes; the service's own without. */
  duration?: number
  /** The least that are sold without. */
  nights?: number
}

/**
 * The times that can be booked on the local dates from..to, ascending: steps of the profile's slot step from the start
 * of each open span of a day (appointments), classes with seats left and times for new ones (group), check-in days on
 * which a stay of `nights` fits (rental). Every slot passes the same rules as booking it would.
 */
export function slotsOf(situation: Situation, range: Range): Slot[] {
  const { service } = situation
  const spans = service.kind === 'rental' ? stays(situation, range) : times(situation, range)
  const free = freeOf(situation, range, spans)
  return service.kind === 'group' ? withClasses(situation, range, free) : free
}

/** A stay from every date. */
function stays({ service, profile }: Situation, { from, to, nights }: Range): Interval[] {
  return datesBetween(from, to).map((date) =>
    stayOf({ date, nights: nights ?? service.minNights }, service, profile.timezone),
  )
}

/** Each step of each open span of a day, of whoever could take it, once. */
function times(situation: Situation, { from, to, staffId, duration }: Range): Interval[] {
  const step = situation.profile.slotStep * MINUTE
  const length = (duration ?? situation.service.duration) * MINUTE
  const dates = datesBetween(from, to)
  const starts = new Set<number>()
  for (const person of takers(situation, staffId))
    for (const date of dates)
      for (const open of openIntervals(situation, person, date, date))
        for (let start = open.start; start < open.end; start += step) starts.add(start)
  for (const { date, minute } of fixedTimes(situation, dates, length))
    starts.add(boundaryOf({ date, minute }, situation.profile.timezone))
  return [...starts].sort((a, b) => a - b).map((start) => ({ start, end: start + length }))
}

/** The fixed times of that length on these dates, which need not lie on the steps. */
const fixedTimes = ({ timeSlots }: Situation, dates: string[], length: number) =>
  timeSlots
    .filter(({ start, end }) => (end - start) * MINUTE === length)
    .flatMap(({ weekdays, start: minute }) =>
      dates.filter((date) => weekdays.includes(weekdayOf(date))).map((date) => ({ date, minute })),
    )

/** Those of the spans that somebody can take. */
function freeOf(situation: Situation, { from, to, staffId }: Range, spans: Interval[]): Slot[] {
  const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  // What begins late on the last day ends later; a day more for a day that the clocks make short.
  const dates = { from, to: addDays(to, Math.ceil(longest / DAY) + 1) }
  const judges = takers(situation, staffId).map((person) => ({
    person,
    isFree: freeWith(situation, person, dates),
  }))
  const left = situation.needsStaff ? () => 1 : unitsLeft(situation)
  return spans.flatMap((span) => {
    const able = judges.filter(({ isFree }) => isFree(span)).map(({ person }) => person)
    if (able.length === 0) return []
    return [
      {
        start: span.start,
        end: span.end,
        staffIds: able.filter((person) => person !== null),
        left: placesLeft(situation, span) ?? left(span),
        bookingId: null,
      },
    ]
  })
}

/** Check-in to check-out of a stay, in ms. A boundary that the clocks skip counts as the moment after. */
export function stayOf(
  stay: { date: string; nights: number },
  service: { checkInMinute: number; checkOutMinute: number },
  zone: string,
) {
  return {
    start: boundaryOf({ date: stay.date, minute: service.checkInMinute }, zone),
    end: boundaryOf({ date: addDays(stay.date, stay.nights), minute: service.checkOutMinute }, zone),
  }
}

function withClasses(situation: Situation, range: Range, openings: Slot[]): Slot[] {
  const { service, profile } = situation
  const earliest = situation.now + (service.minNotice ?? profile.minNotice) * MINUTE
  const classes = situation.bookings
    .filter((b) => b.kind === 'group' && b.serviceId === service.id && b.start >= earliest)
    .filter((b) => range.staffId === null || b.staffId === range.staffId)
    .filter((b) => range.locationId == null || b.locationId === range.locationId)
    .filter(({ start }) => {
      const { date } = localOf(start, profile.timezone)
      return range.from <= date && date <= range.to
    })
  const starts = new Set(classes.map(({ start }) => start))
  const joinable = classes
    .filter(({ seats }) => seats.length < service.capacityMax)
    .map((b) => ({
      start: b.start,
      end: b.end,
      staffIds: b.staffId === null ? [] : [b.staffId],
      left: service.capacityMax - b.seats.length,
      bookingId: b.id,
    }))
  const fresh = openings
    .filter(({ start }) => !starts.has(start))
    .map((slot) => ({ ...slot, left: service.capacityMax }))
  return [...joinable, ...fresh].sort((a, b) => a.start - b.start)
}
