import { conflictsOf } from './conflicts'
import { addDays, boundaryOf, datesBetween, localOf, MINUTE } from './local-time'
import { openIntervals } from './schedule'
import type { Situation } from './situation'

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

/**
 * The times that can be booked on the local dates from..to, ascending: steps of the profile's slot step from the start
 * of each open span (appointments), classes with seats left and times for new ones (group), check-in days on which a
 * stay of `nights` fits (rental). Every slot passes the same rules as booking it would.
 */
export function slotsOf(
  situation: Situation,
  range: { from: string; to: string; staffId: number | null; duration?: number; nights?: number },
): Slot[] {
  const { service } = situation
  if (service.kind === 'rental')
    return stays(situation, range.from, range.to, range.nights ?? service.minNights)
  const appointments = times(situation, range, (range.duration ?? service.duration) * MINUTE)
  return service.kind === 'group' ? withClasses(situation, range, appointments) : appointments
}

function stays(situation: Situation, from: string, to: string, nights: number): Slot[] {
  const { service, profile } = situation
  return datesBetween(from, to).flatMap((date) => {
    const span = stayOf({ date, nights }, service, profile.timezone)
    const free = conflictsOf(situation, { ...span, staffId: null }).length === 0
    return free ? [{ ...span, staffIds: [], left: 1, bookingId: null }] : []
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

function times(
  situation: Situation,
  { from, to, staffId }: { from: string; to: string; staffId: number | null },
  length: number,
): Slot[] {
  const step = situation.profile.slotStep * MINUTE
  const byStart = new Map<number, Slot>()
  for (const person of people(situation, staffId)) {
    const near = nearby(situation, person)
    for (const open of openIntervals(situation, person, from, to)) {
      for (let start = open.start; start + length <= open.end; start += step) {
        const end = start + length
        if (conflictsOf(near(start, end), { start, end, staffId: person }).length > 0) continue
        const slot = byStart.get(start) ?? { start, end, staffIds: [], left: 1, bookingId: null }
        if (person !== null) slot.staffIds.push(person)
        byStart.set(start, slot)
      }
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

function withClasses(
  situation: Situation,
  range: { from: string; to: string; staffId: number | null },
  openings: Slot[],
): Slot[] {
  const { service, profile } = situation
  const earliest = situation.now + (service.minNotice ?? profile.minNotice) * MINUTE
  const classes = situation.bookings
    .filter((b) => b.kind === 'group' && b.serviceId === service.id && b.start >= earliest)
    .filter((b) => range.staffId === null || b.staffId === range.staffId)
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

/** Whose time is looked at: one person's, everybody's who offers the service, or nobody's. */
function people({ staff, needsStaff }: Situation, staffId: number | null): (number | null)[] {
  if (staffId !== null) return [staffId]
  return needsStaff ? staff.map(({ id }) => id) : [null]
}

/** The situation with only what can touch a span: judging a month of slots must not read a month of bookings each time. */
function nearby(situation: Situation, person: number | null) {
  const reach = longestReach(situation)
  const bookings = situation.bookings
    .filter((b) =>
      person === null ? b.staffId === null && b.serviceId === situation.service.id : b.staffId === person,
    )
    .sort((a, b) => a.start - b.start)
  let first = 0
  let lastStart = Number.NEGATIVE_INFINITY
  return (start: number, end: number): Situation => {
    if (start < lastStart) first = 0
    lastStart = start
    while (first < bookings.length && (bookings[first]?.start ?? 0) < start - reach) first += 1
    let stop = first
    while (stop < bookings.length && (bookings[stop]?.start ?? 0) < end + reach) stop += 1
    return { ...situation, bookings: bookings.slice(first, stop) }
  }
}

/** No booking further away than this can matter: the longest one with all buffers. */
const longestReach = ({ bookings, service }: Situation) =>
  Math.max(0, ...bookings.map((b) => b.end - b.start + (b.bufferBefore + b.bufferAfter) * MINUTE)) +
  (service.bufferBefore + service.bufferAfter) * MINUTE
