import type { FactType } from '@/lib/db/record'
import type { Actor } from '@/lib/domain/actor'
import type { Kind, Status } from '@/lib/domain/booking'
import type { Interval } from '@/lib/domain/interval'
import { DAY, MINUTE } from '@/lib/domain/local-time'
import type { Customer } from './customers'
import { cancelReasons, internalNotes } from './notes'
import type { Random } from './random'
import type { Visit } from './visit'

/** A visit and how it came about: what its booking's timeline shows. */
export interface Story {
  uid: string
  visit: Visit
  status: Status
  source: 'owner' | 'visitor'
  visitorNote: string
  internalNote: string
  cancelReason: string | null
  holdExpiresAt: number | null
  seats: { uid: string; customer: Customer; status: Status; note: string }[]
  chapters: [Chapter, ...Chapter[]]
}

export interface Chapter {
  type: FactType
  at: number
  by: 'visitor' | Extract<Actor['kind'], 'user'>
  status: Status
  /** Where the booking stood from then on. */
  span: Interval
}

/** How many days ahead people book. */
const leadDays = { appointment: [1, 21], group: [6, 20], rental: [14, 70] } as const satisfies Record<
  Kind,
  unknown
>

/** Tells how a visit came to its status by now. */
export function tell(visit: Visit, status: Status, now: number, random: Random): Story {
  const source = random.chance(0.6) ? 'visitor' : 'owner'
  const by = source === 'visitor' ? 'visitor' : 'user'
  const chapters = chaptersOf(visit, status, by, now, random)
  const reasons = cancelReasons[visit.offer.kind][chapters.at(-1)?.by ?? 'user']
  return {
    uid: random.uid(),
    visit,
    status,
    source,
    visitorNote: visit.offer.kind !== 'group' && random.chance(0.25) ? random.pick(visit.offer.notes) : '',
    internalNote: random.chance(0.1) ? random.pick(internalNotes) : '',
    cancelReason: status === 'cancelled' ? random.pick(reasons) : null,
    // A day and a half to send the deposit.
    holdExpiresAt: status === 'reserved' ? now + 1.5 * DAY : null,
    seats: visit.offer.kind === 'group' ? seatsOf(visit, status, random) : [],
    chapters,
  }
}

function chaptersOf(
  visit: Visit,
  status: Status,
  by: Chapter['by'],
  now: number,
  random: Random,
): Story['chapters'] {
  const { span } = visit
  const booked = bookedAt(visit, now, random)
  const latest = Math.min(span.start, now)
  const asked = random.chance(0.12) && status !== 'reserved'
  const moved = visit.offer.kind === 'appointment' && status !== 'pending' && random.chance(0.07)
  const before = moved ? shifted(span, random.pick([-2, -1, 1, 2, 7]) * DAY) : span
  const first: Status =
    status === 'pending' || status === 'reserved' ? status : asked ? 'pending' : 'confirmed'

  const chapters: Story['chapters'] = [{ type: 'booked', at: booked, by, status: first, span: before }]
  const then = (chapter: Omit<Chapter, 'at'>, at: number) => {
    const last = chapters.at(-1)?.at ?? booked
    chapters.push({ ...chapter, at: Math.min(Math.max(at, last + MINUTE), now) })
  }
  if (first === 'pending' && status !== 'pending')
    then(
      { type: 'confirmed', by: 'user', status: 'confirmed', span: before },
      booked + random.between(5, 600) * MINUTE,
    )
  const left = () => latest - (chapters.at(-1)?.at ?? booked)
  if (moved) then({ type: 'rescheduled', by: 'user', status: 'confirmed', span }, latest - left() * 0.6)
  if (status === 'cancelled')
    then(
      { type: 'cancelled', by: random.chance(0.7) ? 'visitor' : 'user', status, span },
      latest - left() * 0.3,
    )
  if (status === 'completed')
    then({ type: 'completed', by: 'user', status, span }, span.end + random.between(2, 40) * MINUTE)
  if (status === 'no_show')
    then({ type: 'no_show', by: 'user', status, span }, span.start + random.between(20, 60) * MINUTE)
  return chapters
}

function bookedAt({ offer, span }: Visit, now: number, random: Random): number {
  const [least, most] = leadDays[offer.kind]
  const early = span.start - random.between(least * 24 * 60, most * 24 * 60) * MINUTE
  return Math.min(early, now - random.between(90, 6 * 24 * 60) * MINUTE)
}

/** The participants of a class; now and then one of them has called off. */
const seatsOf = (visit: Visit, status: Status, random: Random): Story['seats'] =>
  visit.guests.map((customer, index) => ({
    uid: random.uid(),
    customer,
    status: status === 'cancelled' || (index > 0 && random.chance(0.06)) ? 'cancelled' : 'confirmed',
    note: random.chance(0.08) ? random.pick(visit.offer.notes) : '',
  }))

const shifted = (span: Interval, by: number): Interval => ({ start: span.start + by, end: span.end + by })
