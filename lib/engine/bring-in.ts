import { attempt } from '@/lib/db/attempt'
import { lockBookables } from '@/lib/db/locks'
import { keepQuiet } from '@/lib/db/owe-event'
import { demandOffer, readSituation } from '@/lib/db/situation'
import type { Tx, WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { addDays, DAY } from '@/lib/domain/local-time'
import type { BusyRow, Situation } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { type BookingWish, bookIn, lastWall, latestSeat } from './book'
import { datesOf } from './span'
import { standingOf } from './standing'

/** A booking that came in, and in a class whose seat it is. */
export interface Brought {
  bookingId: number
  participantId: number | null
  version: number
}

/** Locks all that these bookings take, in the order of every write, so that none waits for another's. */
export const lockFor = (tx: Tx, profileId: number, wishes: Pick<BookingWish, 'serviceId' | 'staffId'>[]) =>
  lockBookables(tx, profileId, {
    staff: wishes.flatMap(({ staffId }) => staffId ?? []),
    services: wishes.flatMap(({ staffId, serviceId }) => (staffId === null ? [serviceId] : [])),
    concerned: wishes.map(({ serviceId }) => serviceId),
  })

/**
 * Books what a file brings, by the rules of every booking (broughtIn); webhooks and visitors hear nothing. What is refused
 * leaves the transaction as it was. Refuses as book does.
 */
export async function bringIn(tx: WriteTx, actor: Actor, wish: BookingWish): Promise<Brought> {
  const booking = await attempt(tx, (part) => bookIn(keepQuiet(part), actor, wish)).catch(lastWall)
  return { bookingId: booking.id, participantId: latestSeat(booking)?.id ?? null, version: booking.version }
}

/** So many days of a diary are read at once. */
const span = 28

/**
 * Tries what a file brings, one booking after the other, each beside those before it, and changes nothing: by the same
 * rules, on what was read of the diary, which nobody is kept from writing. What is refused throws, as bringIn would.
 */
export function trial(tx: Tx, actor: Actor) {
  const diaries = new Map<string, Promise<Situation>>()
  const taken = new Map<number, BusyRow[]>()
  let last = 0

  const diaryOf = (wish: BookingWish): Promise<Situation> => {
    const { fromDate, toDate } = datesOf(wish)
    const first = addDays('1970-01-01', Math.floor(Date.parse(fromDate) / DAY / span) * span)
    const end = addDays(first, span - 1)
    const isShort = toDate <= end
    const key = `${wish.serviceId} ${isShort ? first : `${fromDate} ${toDate}`}`
    const known = diaries.get(key)
    if (known) return known
    const range = isShort ? { fromDate: first, toDate: end } : { fromDate, toDate }
    const diary = readSituation(tx, actor.profileId, { serviceId: wish.serviceId, ...range, duration: 1440 })
    diaries.set(key, diary)
    return diary
  }

  return async (wish: BookingWish): Promise<void> => {
    const diary = await diaryOf(wish)
    demandOffer(diary, { staffId: wish.staffId })
    const near = nearOf(wish)
    const around = [...new Set(near.days.flatMap((day) => taken.get(day) ?? []))]
    const bookings = [
      ...diary.bookings.filter(({ start, end }) => start < near.end && end > near.start),
      ...around,
    ]
    const standing = standingOf(actor, wish, { ...diary, bookings })
    if (!holds(wish.status)) return
    if (standing.joins) {
      // The class is told apart by its seats: whoever comes next finds one more.
      standing.joins.seats.push(wish.visitor.email?.toLowerCase() ?? null)
      return
    }
    last -= 1
    const { service } = diary
    const busy: BusyRow = {
      id: last,
      kind: service.kind,
      status: wish.status,
      serviceId: service.id,
      staffId: standing.placed.staffId,
      locationId: null,
      ...standing.span,
      bufferBefore: service.bufferBefore,
      bufferAfter: service.bufferAfter,
      overbooked: standing.placed.overbooked,
      seats: service.kind === 'group' ? [wish.visitor.email?.toLowerCase() ?? null] : [],
    }
    for (const day of daysOf(busy.start, busy.end)) taken.set(day, [...(taken.get(day) ?? []), busy])
  }

  function nearOf(wish: BookingWish) {
    const { fromDate, toDate } = datesOf(wish)
    const [start, end] = [Date.parse(fromDate) - 2 * DAY, Date.parse(toDate) + 4 * DAY]
    return { start, end, days: daysOf(start, end) }
  }
}

const daysOf = (start: number, end: number): number[] => {
  const first = Math.floor(start / DAY)
  return Array.from({ length: Math.floor((end - 1) / DAY) - first + 1 }, (_, index) => first + index)
}
