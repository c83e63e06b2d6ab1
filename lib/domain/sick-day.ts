import { type Interval, overlaps } from './interval'
import { MINUTE } from './local-time'
import { type FreeTime, type Options, optionsFor } from './propose'
import { lateMinutes } from './sick-day-late'
import type { BlockRow, BusyRow, Situation } from './situation'

/** Who or what is not there, and when (ms): a person, an object or a service, or with neither everybody. */
export interface Absence extends Interval {
  staffId: number | null
  serviceId: number | null
}

/** A booking that cannot stay as it is. */
export interface Affected extends BusyRow {
  /** Somebody can be written to. */
  reachable: boolean
}

/** What becomes of it. */
export type Action =
  | { type: 'colleague'; staffId: number }
  | ({ type: 'time' } & FreeTime)
  | { type: 'shift'; minutes: number }
  | { type: 'ask'; time?: FreeTime }
  | { type: 'cancel' }
  | { type: 'keep' }

/** What is tried first for every booking the owner has not decided about. */
export type Preference = { type: 'colleague'; staffId: number | null } | { type: 'time' | 'ask' | 'cancel' }

export interface Proposal extends Options {
  booking: Affected
  action: Action
  /** The owner's own choice. */
  chosen: boolean
}

export interface SickDay {
  affected: Affected[]
  /** For each service of the affected bookings, everything that decides about it. */
  diaries: ReadonlyMap<number, Situation>
  /** null: nobody is away, everything just runs late. */
  absence: Absence | null
  lateMinutes: number
  choices: ReadonlyMap<number, Action>
  prefer: Preference
}

/**
 * A proposal for every affected booking, in the order of the diary: a colleague at the same time (the least busy), else
 * the nearest free time, else the visitor is asked, else it is cancelled; when things run late, so much later as gaps do
 * not make up for. The owner's choices are kept, and no two proposals take the same time.
 */
export function planSickDay(day: SickDay): Proposal[] {
  const affected = [...day.affected].sort((a, b) => a.start - b.start || a.id - b.id)
  const late = day.lateMinutes > 0 ? lateMinutes(affected.filter(runsLate(day)), day.lateMinutes) : new Map()
  const settled = new Map<number, BusyRow[]>()
  for (const booking of affected) {
    const choice = day.choices.get(booking.id)
    if (choice) settle(settled, booking, choice)
    else if (late.has(booking.id)) settle(settled, booking, { type: 'shift', minutes: late.get(booking.id) })
  }
  return affected.flatMap((booking) => {
    const choice = day.choices.get(booking.id)
    const minutes = late.get(booking.id) ?? 0
    if (day.lateMinutes > 0 && !choice && minutes === 0) return []
    const options = optionsFor(
      diaryFor(day, booking, affected, settled),
      booking,
      day.absence?.staffId ?? null,
    )
    const action =
      choice ?? (minutes > 0 ? { type: 'shift', minutes } : firstOf(options, booking, day.prefer))
    settle(settled, booking, action)
    return [{ booking, action, chosen: choice !== undefined, ...options }]
  })
}

/** In the queue of those who wait: everybody about whom nothing else was decided. */
const runsLate =
  ({ choices }: SickDay) =>
  ({ id }: Affected) =>
    (choices.get(id)?.type ?? 'shift') === 'shift'

/** The diary of a booking's service, without the affected bookings where they were, with those that are settled. */
function diaryFor(
  { diaries, absence }: SickDay,
  booking: Affected,
  affected: Affected[],
  settled: ReadonlyMap<number, BusyRow[]>,
): Situation {
  const diary = diaries.get(booking.serviceId)
  if (!diary) throw new Error(`no diary of service ${booking.serviceId}`)
  const ids = new Set(affected.map(({ id }) => id))
  const others = [...settled.values()].flat().filter(({ id }) => id !== booking.id)
  const block: BlockRow[] = absence ? [{ ...absence, id: 0, name: '' }] : []
  return {
    ...diary,
    blocks: [...diary.blocks, ...block],
    bookings: [...diary.bookings.filter(({ id }) => !ids.has(id)), ...others],
  }
}

function firstOf({ colleagues, times }: Options, booking: Affected, prefer: Preference): Action {
  const colleague =
    prefer.type === 'colleague' && prefer.staffId !== null
      ? colleagues.find(({ staffId }) => staffId === prefer.staffId)
      : colleagues[0]
  // Nights were planned around: a guest is asked before a stay goes elsewhere.
  const time = booking.kind === 'rental' && prefer.type !== 'time' ? undefined : times[0]
  const asking: Action = { type: booking.reachable ? 'ask' : 'cancel' }
  if (prefer.type === 'cancel') return { type: 'cancel' }
  if (prefer.type === 'ask') return asking
  if (prefer.type === 'colleague' && colleague) return { type: 'colleague', staffId: colleague.staffId }
  return time ? { type: 'time', ...time } : asking
}

/** Where a booking stands after an action; null: it gives its time back. */
export function standing(booking: BusyRow, action: Action): BusyRow | null {
  if (action.type === 'cancel') return null
  if (action.type === 'colleague') return { ...booking, staffId: action.staffId }
  if (action.type === 'time') {
    const { start, end, staffId } = action
    return { ...booking, start, end, staffId }
  }
  const later = action.type === 'shift' ? action.minutes * MINUTE : 0
  return { ...booking, start: booking.start + later, end: booking.end + later }
}

function settle(settled: Map<number, BusyRow[]>, booking: Affected, action: Action): void {
  const row = standing(booking, action)
  const kept = action.type === 'ask' && action.time ? [{ ...booking, ...action.time }] : []
  settled.set(booking.id, row ? [row, ...kept] : kept)
}

/** Whether a booking is touched by an absence. */
export const isAffected = ({ staffId, serviceId, ...away }: Absence, booking: BusyRow): boolean =>
  overlaps(away, booking) &&
  (staffId === null || booking.staffId === staffId) &&
  (serviceId === null || booking.serviceId === serviceId)
