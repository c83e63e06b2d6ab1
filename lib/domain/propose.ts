import { conflictsOf } from './conflicts'
import { addDays, DAY, isNameable, latest, localOf, MINUTE } from './local-time'
import { situationAt } from './location'
import { takers } from './place'
import { withoutNotice } from './sick-day-notice'
import type { BusyRow, Situation } from './situation'
import { type Slot, slotsOf } from './slots'

/** Somebody who could take a booking at its time, and how many minutes of that day they have taken already. */
export interface Colleague {
  staffId: number
  minutes: number
}

/** A time at which a booking could be had, and with whom (null: it needs nobody). */
export interface FreeTime {
  start: number
  end: number
  staffId: number | null
}

/** What could become of a booking that cannot stay as it is. */
export interface Options {
  /** Free at its time, the least busy first. */
  colleagues: Colleague[]
  /** The nearest free times, the nearest first. */
  times: FreeTime[]
}

/** So many days are looked through for another time. */
export const daysAhead = 14
const mostTimes = 3
/** Times that lie closer together than this are no choice. */
const apart = 60 * MINUTE

/**
 * The colleagues and times a booking could go to in a diary that it does not stand in, at the location where it stands.
 * Whoever is away does not take it at its time; later, when they are back, they come first.
 */
export function optionsFor(diary: Situation, booking: BusyRow, awayId: number | null): Options {
  const there = situationAt(diary, booking.locationId)
  return { colleagues: colleaguesFor(there, booking, awayId), times: timesFor(there, booking) }
}

function colleaguesFor(
  diary: Situation,
  { start, end, staffId }: BusyRow,
  awayId: number | null,
): Colleague[] {
  const urgent = withoutNotice(diary, true)
  return takers(diary, null)
    .flatMap((id) => (id === null || id === staffId || id === awayId ? [] : [id]))
    .filter((id) => conflictsOf(urgent, { start, end, staffId: id }).length === 0)
    .map((id) => ({ staffId: id, minutes: minutesTaken(diary, id, start) }))
    .sort((a, b) => a.minutes - b.minutes || a.staffId - b.staffId)
}

function timesFor(diary: Situation, booking: BusyRow): FreeTime[] {
  const zone = diary.profile.timezone
  const date = localOf(booking.start, zone).date
  const from = latest(date, localOf(diary.now, zone).date)
  const length = booking.end - booking.start
  const slots = slotsOf(diary, {
    from,
    to: addDays(from, daysAhead),
    staffId: null,
    duration: length / MINUTE,
    nights: Math.max(1, Math.round(length / DAY)),
  })
  const near = slots
    .filter(
      ({ start, bookingId }) => bookingId === null && start !== booking.start && isNameable(start, zone),
    )
    .sort((a, b) => Math.abs(a.start - booking.start) - Math.abs(b.start - booking.start))
  const found: FreeTime[] = []
  for (const slot of near) {
    if (found.length === mostTimes) break
    if (found.some(({ start }) => Math.abs(start - slot.start) < apart)) continue
    found.push({ start: slot.start, end: slot.end, staffId: takerOf(diary, slot, booking) })
  }
  return found
}

/** The same person when free, else the least busy. */
function takerOf(diary: Situation, { staffIds, start }: Slot, booking: BusyRow): number | null {
  if (booking.staffId !== null && staffIds.includes(booking.staffId)) return booking.staffId
  const [first] = [...staffIds].sort(
    (a, b) => minutesTaken(diary, a, start) - minutesTaken(diary, b, start) || a - b,
  )
  return first ?? null
}

/** How many minutes of a moment's local day a person has taken. */
function minutesTaken({ bookings, profile }: Situation, staffId: number, moment: number): number {
  const { date } = localOf(moment, profile.timezone)
  return bookings
    .filter((booking) => booking.staffId === staffId)
    .filter(({ start }) => localOf(start, profile.timezone).date === date)
    .reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0)
}
