import { type Candidate, conflictsOf } from './conflicts'
import type { Interval } from './interval'
import { localOf } from './local-time'
import { type Conflict, type Reason, Refused } from './refusal'
import type { BusyRow, Situation } from './situation'
import { sharing } from './time-slot'

/** What somebody wants of a situation. */
export interface Wish extends Interval {
  /** The person asked for; null: anyone who offers it. */
  staffId: number | null
  /** Taken first among equals when anyone will do: who had the booking before. */
  preferred?: number | null
  /** Pass what may be passed. */
  override: boolean
  mayOverride: boolean
}

export interface Placed {
  staffId: number | null
  overbooked: boolean
}

/**
 * Finds whom the wish goes to, or refuses it with everything that stands in the way. With anyone asked for: a free
 * person, the preferred one first, else the least busy on that day.
 */
export function place(situation: Situation, wish: Wish): Placed {
  const { start, end } = wish
  const options = takers(situation, wish.staffId).map((staffId) => ({
    staffId,
    conflicts: conflictsOf(situation, { start, end, staffId }),
  }))
  const free = options.filter(({ conflicts }) => conflicts.length === 0)
  const [best] = byPreference(situation, wish, free)
  if (best) return { staffId: best.staffId, overbooked: false }
  if (wish.override && wish.mayOverride) {
    const fewest = Math.min(...options.map(({ conflicts }) => conflicts.length))
    const [chosen] = byPreference(
      situation,
      wish,
      options.filter(({ conflicts }) => conflicts.length === fewest),
    )
    if (chosen) return { staffId: chosen.staffId, overbooked: chosen.conflicts.some(doubles) }
  }
  if (options.length === 0) throw refusalFor([wish.staffId === null ? nobody : notThisPerson])
  throw refusalFor(
    options.flatMap(({ conflicts }) => conflicts),
    wish.mayOverride,
  )
}

const nobody: Conflict = {
  type: 'staff',
  message: 'Nobody offers this service at present.',
  overridable: false,
}
const notThisPerson: Conflict = { ...nobody, message: 'This person does not offer this service.' }

/** The classes of this service that the wish could join, those with a seat left first: same start, same person and location if they are asked for. */
export function classesAt(
  { service, bookings }: Situation,
  wish: Pick<Wish, 'start' | 'staffId'> & { locationId?: number | null },
): BusyRow[] {
  const classes = bookings.filter(
    (booking) =>
      booking.kind === 'group' &&
      booking.serviceId === service.id &&
      booking.start === wish.start &&
      (wish.staffId === null || booking.staffId === wish.staffId) &&
      (wish.locationId == null || booking.locationId === wish.locationId),
  )
  const full = ({ seats }: BusyRow) => Number(seats.length >= service.capacityMax)
  return classes.sort((a, b) => full(a) - full(b))
}

/** What stands between a visitor and a seat in a class that is there already. */
export function seatConflicts(
  situation: Situation,
  { id, start, end, staffId, seats }: Pick<BusyRow, 'id' | 'start' | 'end' | 'staffId' | 'seats'>,
): Conflict[] {
  const { capacityMax } = situation.service
  const timing = conflictsOf({ ...situation, bookings: [] }, { start, end, staffId }).filter(
    ({ type }) => type === 'notice' || type === 'furthest_day',
  )
  if (seats.length < capacityMax) return timing
  const full: Conflict = {
    type: 'capacity',
    message: `All ${capacityMax} places are taken.`,
    overridable: true,
    bookingId: id,
    startsAt: new Date(start),
    endsAt: new Date(end),
  }
  return [full, ...timing]
}

/** Whom the service can go to: the one asked for, if they offer it; else all who do; null where nobody is needed. */
export function takers({ staff, needsStaff }: Situation, staffId: number | null): (number | null)[] {
  if (staffId === null && !needsStaff) return [null]
  return staff.map(({ id }) => id).filter((id) => staffId === null || id === staffId)
}

function byPreference<Option extends { staffId: number | null }>(
  situation: Situation,
  wish: Wish,
  options: Option[],
): Option[] {
  const load = (option: Option) => busyTime(situation, option.staffId, wish.start)
  const host = hostOf(situation, wish)
  const preferred = (option: Option) => (option.staffId === (wish.preferred ?? 0) ? 0 : 1)
  return [...options].sort(
    (a, b) =>
      host(a) - host(b) ||
      preferred(a) - preferred(b) ||
      load(a) - load(b) ||
      (a.staffId ?? 0) - (b.staffId ?? 0),
  )
}

/** 0 for somebody who has others of the same fixed time already: they take the next ones too. */
function hostOf(situation: Situation, wish: Wish) {
  const isShared = sharing(situation, wish)
  const hosts = new Set(situation.bookings.filter(isShared).map(({ staffId }) => staffId))
  return ({ staffId }: { staffId: number | null }) => (hosts.has(staffId) ? 0 : 1)
}

/** How much of the wish's local day a person has taken already. */
function busyTime({ bookings, profile }: Situation, staffId: number | null, start: number): number {
  const { date } = localOf(start, profile.timezone)
  return bookings
    .filter((b) => b.staffId === staffId && localOf(b.start, profile.timezone).date === date)
    .reduce((sum, b) => sum + b.end - b.start, 0)
}

/** Whether others have what is asked for, whatever else stands in the way of it. */
export const isTaken = (situation: Situation, asked: Candidate): boolean =>
  conflictsOf(situation, asked).some(doubles)

// A buffer that is passed doubles nobody: such a booking stays behind the exclusion constraint.
const doubles = ({ type }: Conflict) => type === 'booking' || type === 'capacity'

/** The headline of a refusal: the first of these that is among its conflicts. */
const headlines: [Conflict['type'], Reason, string][] = [
  ['booking', 'slot_taken', 'This time is already taken.'],
  ['block', 'slot_taken', 'This time is blocked.'],
  ['buffer', 'slot_taken', 'This time is too close to another booking.'],
  ['capacity', 'capacity_reached', 'No place is left at this time.'],
  ['hours', 'outside_hours', 'This time is outside working hours.'],
  ['stay_length', 'stay_length', 'This stay is too short or too long.'],
  ['furthest_day', 'too_far_ahead', 'This date is too far ahead.'],
  ['notice', 'too_soon', 'This time is too soon.'],
]

/** A refusal that shows all the conflicts, each once, and which of them this actor may pass. */
export function refusalFor(conflicts: Conflict[], mayOverride = false): Refused {
  const distinct = [...new Map(conflicts.map((conflict) => [identity(conflict), conflict])).values()]
  const once = distinct.map((conflict) => ({ ...conflict, overridable: conflict.overridable && mayOverride }))
  const headline = headlines.find(([type]) => once.some((conflict) => conflict.type === type))
  const [, reason, message] = headline ?? ['booking', 'slot_taken' as const, 'This time is not free.']
  return new Refused(reason, message, { conflicts: once })
}

const identity = ({ type, staffId, bookingId, blockId, overrideId }: Conflict) =>
  [type, staffId, bookingId, blockId, overrideId].join()
