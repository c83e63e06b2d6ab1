import fc from 'fast-check'
import { anybody, anyOne, days, named, timeName, times } from './book'
import { clock, type Dialect } from './desk'
import { become, moved } from './events'
import { spanOf } from './rules'
import { copyOf, type Held, type Status, type Truth } from './truth'
import { type Forecast, picked, type Verb } from './verb'
import type { Person } from './world'

const any = (truth: Truth) => truth.bookings.length > 0
const one = ({ bookings }: Truth, pick: number): Held => picked(bookings, pick)

/** What the third of them calls a status. */
const shownInSlots: Record<Status, string> = {
  pending: 'pending',
  confirmed: 'confirmed',
  completed: 'confirmed',
  cancelled: 'cancelled',
  no_show: 'cancelled',
}

interface StatusWish {
  dialect: Dialect
  pick: number
  to: Status
}

/** The statuses that a dialect has words for. */
const words: Record<Dialect, Status[]> = {
  native: ['pending', 'confirmed', 'completed', 'cancelled', 'no_show'],
  business: ['pending', 'confirmed', 'completed', 'cancelled', 'no_show'],
  marketplace: ['cancelled'],
  slots: ['pending', 'confirmed', 'cancelled'],
}
const dialects = Object.keys(words) as Dialect[]

/** Confirming, completing, cancelling, and bringing back. */
export const setStatus: Verb<StatusWish> = {
  wishes: fc.oneof(
    ...dialects.map((dialect) =>
      fc.record({ dialect: fc.constant(dialect), pick: anyOne, to: fc.constantFrom(...words[dialect]) }),
    ),
  ),
  applies: any,
  forecast(truth, { dialect, pick, to }): Forecast {
    const held = one(truth, pick)
    // A word that two statuses share says nothing new to the one that it is not.
    if (dialect === 'native' && to === 'cancelled' && held.status === 'no_show') return { next: truth }
    if (dialect === 'slots' && shownInSlots[held.status] === to) return { next: truth }
    if (dialect === 'marketplace' && held.status === 'cancelled') return { refused: ['invalid_transition'] }
    return become(truth, held, to, { once: dialect === 'slots' })
  },
  ask(desk, truth, { dialect, pick, to }) {
    const { id, uid } = one(truth, pick)
    if (dialect === 'native') {
      const status = to === 'no_show' ? { status: 'cancelled', no_show: true } : { status: to }
      return desk.ask('native', 'PUT', `bookings/${id}/status`, status)
    }
    if (dialect === 'business') return desk.ask('business', 'PUT', `bookings/${uid}`, { status: to })
    if (dialect === 'marketplace')
      return desk.ask('marketplace', 'DELETE', `bookings/merchant/${id}`, { cancellation_reason: '' })
    const why = to === 'cancelled' && { cancel_reason: 'Ill' }
    return desk.ask('slots', 'PATCH', `bookings/${id}`, { status: to, ...why })
  },
  door: ({ dialect }) => dialect,
  tell: (truth, { dialect, pick, to }) => `${dialect}: ${named(truth.bookings, pick)} becomes ${to}`,
}

interface MoveWish {
  dialect: Dialect
  pick: number
  day: number
  minute: number
  /** undefined: whoever has it. */
  person: Person | null | undefined
}

/** Where a booking goes; a dialect that thinks in dates leaves it its time of day, and a fixed time to anyone. */
function destination(held: Held, { dialect, day, minute, person }: MoveWish) {
  const length = held.end - held.start
  if (held.service === 'hut') {
    const { start } = spanOf('hut', day, 0, 1)
    return { start, end: start + length, person: undefined }
  }
  const start = day * 1440 + (dialect === 'slots' ? held.start % 1440 : minute)
  if (dialect !== 'slots') return { start, end: start + length, person }
  const toFixed = held.service === 'talk' && held.start % 1440 === 600 && start !== held.start
  return { start, end: start + length, person: toFixed ? null : undefined }
}

/** Moving to another time, or to somebody else. */
export const move: Verb<MoveWish> = {
  wishes: fc
    .record({
      dialect: fc.constantFrom<Dialect>('native', 'native', 'business', 'marketplace', 'slots'),
      pick: anyOne,
      day: days,
      minute: times,
      person: fc.oneof(fc.constant(undefined), anybody),
    })
    .map((wish) => (wish.dialect === 'marketplace' ? { ...wish, person: undefined } : wish)),
  applies: any,
  forecast(truth, wish) {
    const held = one(truth, wish.pick)
    const how = { mayStay: wish.dialect !== 'native', once: wish.dialect === 'slots' }
    return moved(truth, held, { ...destination(held, wish), ...how })
  },
  ask(desk, truth, wish) {
    const held = one(truth, wish.pick)
    const { start, end, person } = destination(held, wish)
    const [from, to] = [desk.instant(start), desk.instant(end)]
    const who = person && desk.staff[person]
    if (wish.dialect === 'native')
      return desk.ask('native', 'PUT', `bookings/${held.id}/reschedule`, {
        booking_date: desk.dateOf(Math.floor(start / 1440)),
        ...(held.service !== 'hut' && { start_time: clock(start % 1440) }),
        ...(person !== undefined && { operator_id: who?.id ?? null }),
      })
    if (wish.dialect === 'business')
      return desk.ask('business', 'PUT', `bookings/${held.uid}`, {
        startTime: from,
        endTime: to,
        ...(person !== undefined && { personId: who?.uid ?? null }),
      })
    if (wish.dialect === 'marketplace')
      return desk.ask('marketplace', 'PATCH', `bookings/merchant/${held.id}`, {
        merchant_note: '',
        from_date: from,
        to_date: to,
      })
    return desk.ask('slots', 'PATCH', `bookings/${held.id}`, { date: desk.dateOf(Math.floor(start / 1440)) })
  },
  door: ({ dialect }) => dialect,
  tell(truth, wish) {
    const { start, person } = destination(one(truth, wish.pick), wish)
    const whom = person === undefined ? '' : ` with ${person ?? 'anyone'}`
    return `${wish.dialect}: move ${named(truth.bookings, wish.pick)} to ${timeName(start)}${whom}`
  },
}

interface RemoveWish {
  dialect: 'native' | 'business' | 'slots'
  pick: number
}

/** Taking off the diary for good. */
export const remove: Verb<RemoveWish> = {
  wishes: fc.record({ dialect: fc.constantFrom('native', 'business', 'slots'), pick: anyOne }),
  applies: any,
  forecast(truth, { pick }) {
    const next = copyOf(truth)
    next.bookings.splice(truth.bookings.indexOf(one(truth, pick)), 1)
    return { next }
  },
  ask(desk, truth, { dialect, pick }) {
    const { id, uid } = one(truth, pick)
    return desk.ask(dialect, 'DELETE', `bookings/${dialect === 'business' ? uid : id}`)
  },
  door: ({ dialect }) => dialect,
  tell: (truth, { dialect, pick }) => `${dialect}: delete ${named(truth.bookings, pick)}`,
}
