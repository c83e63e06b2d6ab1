import { type Code, classesAt, isFull, sharers, takenBy, takersOf } from './rules'
import { copyOf, type Held, holds, mayBecome, personOf, type Status, seated, type Truth } from './truth'
import type { Forecast } from './verb'
import { type Person, type ServiceName, serviceOf } from './world'

export interface BookingWish {
  service: ServiceName
  start: number
  end: number
  person: Person | null
  guest: number
  status: Status
  series?: number
  /** The very class that is joined. */
  joins?: number
}

/** What comes of somebody's wish to book: a seat in a class that meets then, or a place of their own. */
export function booked(truth: Truth, wish: BookingWish): Forecast {
  const { service, start, end, person, guest, status } = wish
  const { kind } = serviceOf(service)
  const offers = takersOf(truth, wish, person)
  // Who does not give it at all cannot be asked for.
  if ('refused' in offers && offers.refused.includes('validation_failed')) return offers
  const [running] = wish.joins
    ? truth.bookings.filter(({ id }) => id === wish.joins)
    : classesAt(truth, wish, person)
  const next = copyOf(truth)
  if (running) {
    if (seated(running).some((seat) => seat.guest === guest)) return { refused: ['duplicate_booking'] }
    if (isFull(running)) return { refused: ['capacity_reached'] }
    next.bookings[truth.bookings.indexOf(running)]?.seats.push({ guest, status })
    return { next }
  }
  if (sharers(truth, wish).some((other) => other.guest === guest)) return { refused: ['duplicate_booking'] }
  if ('refused' in offers) return offers
  const seats = kind === 'group' ? [{ guest, status }] : []
  const what = { service, start, end, status, guest, seats, takers: offers.takers }
  next.bookings.push({ id: 0, uid: '', version: 1, ...what, series: wish.series ?? 0 })
  return { next }
}

/** Who stands where already is asked nothing but whether it is still there for them when they come back. */
function refusedBack(truth: Truth, held: Held): Code[] {
  if (serviceOf(held.service).kind === 'group' && seated(held).length > serviceOf(held.service).seats)
    return ['capacity_reached']
  return takenBy(truth, { ...held, person: personOf(held) })
}

/** What comes of giving a booking another status. */
export function become(truth: Truth, held: Held, status: Status, { once = false } = {}): Forecast {
  if (held.status === status) return { next: truth }
  if (!mayBecome(held.status, status)) return { refused: ['invalid_transition'] }
  if (!holds(held.status) && holds(status)) {
    const refused = refusedBack(truth, held)
    if (refused.length > 0) return { refused }
    if (once && sharers(truth, held).some((other) => other.guest === held.guest))
      return { refused: ['duplicate_booking'] }
  }
  const next = copyOf(truth)
  Object.assign(next.bookings[truth.bookings.indexOf(held)] as Held, { status })
  return { next }
}

export interface MoveWish {
  start: number
  end: number
  /** undefined: whoever has it. */
  person?: Person | null | undefined
  /** Where it stands already it may be asked for whatever has become of it. */
  mayStay?: boolean
  once?: boolean
  /** Others that will leave where they stand, too. */
  leaving?: ReadonlySet<number>
}

/** What comes of moving a booking in time, or to somebody else. */
export function moved(truth: Truth, held: Held, wish: MoveWish): Forecast {
  const { start, end, leaving = new Set<number>() } = wish
  const present = personOf(held)
  const isMovable = held.status === 'pending' || held.status === 'confirmed'
  if (!isMovable && !wish.mayStay) return { refused: ['invalid_transition'] }
  if (start === held.start && end === held.end && (wish.person ?? present) === present) return { next: truth }
  if (!isMovable) return { refused: ['invalid_transition'] }
  const place = { service: held.service, start, end }
  const others = {
    ...truth,
    bookings: truth.bookings.filter((other) => other !== held && !leaving.has(other.id)),
  }
  const offers = takersOf(others, place, wish.person === undefined ? present : wish.person, present)
  if ('refused' in offers) return offers
  if (wish.once && sharers(others, place).some((other) => other.guest === held.guest))
    return { refused: ['duplicate_booking'] }
  const next = copyOf(truth)
  Object.assign(next.bookings[truth.bookings.indexOf(held)] as Held, { start, end, takers: offers.takers })
  return { next }
}

/** What comes of giving back a seat of a class, or taking it again: with the last one the class goes, with the first it comes. */
export function reseated(truth: Truth, held: Held, index: number, status: Status): Forecast {
  const seat = held.seats[index]
  if (!seat || seat.status === status) return { next: truth }
  if (!mayBecome(seat.status, status)) return { refused: ['invalid_transition'] }
  const others = seated(held).filter((other) => other !== seat)
  if (!holds(seat.status) && holds(status)) {
    if (others.some(({ guest }) => guest === seat.guest)) return { refused: ['duplicate_booking'] }
    if (others.length >= serviceOf(held.service).seats) return { refused: ['capacity_reached'] }
  }
  const wasEmpty = seated(held).length === 0
  const next = copyOf(truth)
  const after = next.bookings[truth.bookings.indexOf(held)] as Held
  Object.assign(after.seats[index] as object, { status })
  const isEmpty = seated(after).length === 0
  if (isEmpty && (after.status === 'pending' || after.status === 'confirmed'))
    return become(next, after, 'cancelled')
  return wasEmpty && !isEmpty && after.status === 'cancelled' ? become(next, after, 'confirmed') : { next }
}

/** Several changes, one after the other; the first refusal is that of all, each other one may be named as well. */
export function allOf(truth: Truth, changes: ((truth: Truth) => Forecast)[]): Forecast {
  let now = truth
  const refused: Code[] = []
  for (const change of changes) {
    const forecast = change(now)
    if ('refused' in forecast) refused.push(...forecast.refused)
    else now = forecast.next
  }
  return refused.length > 0 ? { refused } : { next: now }
}
