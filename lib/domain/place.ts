import { type Candidate, conflictsOf } from './conflicts'
import type { Interval } from './interval'
import { localOf } from './local-time'
import { type Conflict, type Reason, Refused } from './refusal'
import type { BusyRow, Situation } from './situation'

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
  const options = candidates(situation, wish).map((candidate) => ({
    staffId: candidate.staffId,
    conflicts: conflictsOf(situation, candidate),
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
  if (options.length === 0) throw refusalFor([nobody])
  throw refusalFor(
    options
      .flatMap(({ conflicts }) => conflicts)
      .map((conflict) => ({ ...conflict, overridable: conflict.overridable && wish.mayOverride })),
  )
}

const nobody: Conflict = {
  type: 'staff',
  message: 'Nobody offers this service at present.',
  overridable: false,
}

/** The classes of this service that the wish could join: same start, same person if one is asked for. */
export const classesAt = (situation: Situation, wish: Pick<Wish, 'start' | 'staffId'>): BusyRow[] =>
  situation.bookings.filter(
    (booking) =>
      booking.kind === 'group' &&
      booking.serviceId === situation.service.id &&
      booking.start === wish.start &&
      (wish.staffId === null || booking.staffId === wish.staffId),
  )

function candidates({ staff, needsStaff }: Situation, { start, end, staffId }: Wish): Candidate[] {
  if (staffId !== null) return [{ start, end, staffId }]
  if (!needsStaff) return [{ start, end, staffId: null }]
  return staff.map((member) => ({ start, end, staffId: member.id }))
}

function byPreference<Option extends { staffId: number | null }>(
  situation: Situation,
  wish: Wish,
  options: Option[],
): Option[] {
  const load = (option: Option) => busyTime(situation, option.staffId, wish.start)
  const preferred = (option: Option) => (option.staffId === (wish.preferred ?? 0) ? 0 : 1)
  return [...options].sort(
    (a, b) => preferred(a) - preferred(b) || load(a) - load(b) || (a.staffId ?? 0) - (b.staffId ?? 0),
  )
}

/** How much of the wish's local day a person has taken already. */
function busyTime({ bookings, profile }: Situation, staffId: number | null, start: number): number {
  const { date } = localOf(start, profile.timezone)
  return bookings
    .filter((b) => b.staffId === staffId && localOf(b.start, profile.timezone).date === date)
    .reduce((sum, b) => sum + b.end - b.start, 0)
}

const doubles = ({ type }: Conflict) => type === 'booking' || type === 'buffer' || type === 'capacity'

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

/** A refusal that shows all the conflicts, each once. */
export function refusalFor(conflicts: Conflict[]): Refused {
  const once = [...new Map(conflicts.map((conflict) => [identity(conflict), conflict])).values()]
  const headline = headlines.find(([type]) => once.some((conflict) => conflict.type === type))
  const [, reason, message] = headline ?? ['booking', 'slot_taken' as const, 'This time is not free.']
  return new Refused(reason, message, { conflicts: once })
}

const identity = ({ type, staffId, bookingId, blockId, overrideId }: Conflict) =>
  [type, staffId, bookingId, blockId, overrideId].join()
