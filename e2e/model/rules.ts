import { type Held, holds, personOf, seated, type Truth } from './truth'
import {
  checkIn,
  checkOut,
  type Minutes,
  mostNights,
  type Person,
  people,
  type Service,
  type ServiceName,
  serviceOf,
  step,
  weekly,
} from './world'

/** Why something is refused, in the words of the API. */
export type Code =
  | 'slot_taken'
  | 'capacity_reached'
  | 'outside_hours'
  | 'stay_length'
  | 'duplicate_booking'
  | 'invalid_transition'
  | 'deadline_passed'
  | 'validation_failed'
  | 'not_found'

/** A time of a service with somebody (null: nobody is needed). */
export interface Asked {
  service: ServiceName
  start: number
  end: number
  person: Person | null
}

type Place = Pick<Asked, 'service' | 'start' | 'end'>

export const spanOf = (service: ServiceName, day: number, minute: number, nights: number) => {
  const { kind, minutes } = serviceOf(service)
  if (kind === 'rental')
    return { start: day * 1440 + checkIn, end: (day + Math.max(1, nights)) * 1440 + checkOut }
  return { start: day * 1440 + minute, end: day * 1440 + minute + minutes }
}

const dayOf = (minute: number) => Math.floor(minute / 1440)
interface Span {
  start: number
  end: number
}

const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** What it takes of the day: with the time that is kept free around it. */
const around = ({ start, end }: Span, { before, after }: Service): Span => ({
  start: start - before,
  end: end + after,
})

const standing = ({ bookings }: Truth) => bookings.filter(({ status }) => holds(status))

/** Whether a time is the fixed one of its service, which several may share. */
export const isFixed = ({ service, start, end }: Place): boolean => {
  const { fixed, minutes } = serviceOf(service)
  return fixed !== null && start % 1440 === fixed.at && end - start === minutes && dayOf(start) % 7 < 5
}

/** All who have the same fixed time, whoever gives it. */
export const sharers = (truth: Truth, place: Place): Held[] =>
  isFixed(place)
    ? standing(truth).filter(
        ({ service, start, end }) => service === place.service && start === place.start && end === place.end,
      )
    : []

/** When somebody (null: the business) is open on a day: own special hours, the business's for who works then, the week's. */
function openOn({ specials }: Truth, person: Person | null, day: number): Minutes[] {
  const special = (whose: Person | null) => specials.find((one) => one.person === whose && one.day === day)
  const own = special(person)
  if (own) return own.open
  const week = weekly(person, day)
  const general = person === null ? undefined : special(null)
  return general && (week.length > 0 || general.open.length === 0) ? general.open : week
}

/** Everybody who gives a service at present; [null] where nobody is needed. */
export const givers = ({ people: all }: Truth, service: ServiceName): (Person | null)[] =>
  serviceOf(service).people.length === 0
    ? [null]
    : people.filter((person) => all[person].offers.includes(service) && !all[person].isArchived)

/** What of others stands in the way of a time: bookings with the time around them, blocked time, places that are gone. */
export function takenBy(truth: Truth, asked: Asked): Code[] {
  const { service: name, person } = asked
  const service = serviceOf(name)
  const span = around(asked, service)
  const shared = new Set(sharers(truth, asked))
  const others = standing(truth).filter((held) => {
    const sameThing = person === null ? held.service === name : personOf(held) === person
    return sameThing && !shared.has(held) && meets(around(held, serviceOf(held.service)), span)
  })
  const blocked = truth.blocks.some(
    (block) => (block.person ?? person) === person && (block.service ?? name) === name && meets(block, asked),
  )
  const codes: Code[] = blocked ? ['slot_taken'] : []
  if (service.units > 1) {
    if (mostAtOnce(others, span, service) >= service.units) codes.push('capacity_reached')
  } else if (others.length > 0) codes.push('slot_taken')
  if (isFixed(asked) && shared.size >= (service.fixed?.places ?? 0)) codes.push('capacity_reached')
  return codes
}

/** So many rooms are taken at some minute: it can only be more where another begins. */
function mostAtOnce(others: Held[], { start }: { start: number }, service: Service): number {
  const taken = others.map((held) => around(held, service))
  const moments = [start, ...taken.map((one) => one.start).filter((at) => at > start)]
  return Math.max(...moments.map((at) => taken.filter((one) => one.start <= at && at < one.end).length))
}

/** All that stands in the way of a new place with somebody. */
export function refusedFor(truth: Truth, asked: Asked): Code[] {
  const { service, start, end, person } = asked
  const codes = takenBy(truth, asked)
  if (serviceOf(service).kind === 'rental') {
    if (dayOf(end) - dayOf(start) > mostNights) codes.push('stay_length')
    return codes
  }
  const day = dayOf(start)
  const isOpen = openOn(truth, person, day).some(
    ([from, until]) => day * 1440 + from <= start && end <= day * 1440 + until,
  )
  if (!isOpen) codes.push('outside_hours')
  return codes
}

/** Who may be given a place, or why nobody can: the one asked for, or of all who are free the least busy that day. */
export function takersOf(
  truth: Truth,
  place: Place,
  person: Person | null,
  preferred: Person | null = null,
): { takers: (Person | null)[] } | { refused: Code[] } {
  const all = givers(truth, place.service)
  if (person !== null && !all.includes(person)) return { refused: ['validation_failed'] }
  const able = all.filter((each) => person === null || each === person)
  // There is nobody left who could be in the way of anything.
  if (able.length === 0) return { refused: ['slot_taken'] }
  const free = able.filter((each) => refusedFor(truth, { ...place, person: each }).length === 0)
  if (free.length === 0)
    return { refused: able.flatMap((each) => refusedFor(truth, { ...place, person: each })) }
  const hosts = free.filter((each) => sharers(truth, place).some((held) => personOf(held) === each))
  const first = hosts.length > 0 ? hosts : free
  if (preferred !== null && first.includes(preferred)) return { takers: [preferred] }
  const least = Math.min(...first.map((each) => busy(truth, each, place)))
  return { takers: first.filter((each) => busy(truth, each, place) === least) }
}

const busy = (truth: Truth, person: Person | null, { start }: Place) =>
  standing(truth)
    .filter((held) => personOf(held) === person && dayOf(held.start) === dayOf(start))
    .reduce((sum, held) => sum + held.end - held.start, 0)

/** The classes that somebody could join then, those with a place first. */
export const classesAt = (
  truth: Truth,
  { service, start }: Pick<Place, 'service' | 'start'>,
  person: Person | null,
): Held[] =>
  standing(truth)
    .filter((held) => held.service === service && held.start === start && serviceOf(service).kind === 'group')
    .filter((held) => person === null || personOf(held) === person)
    .sort((a, b) => Number(isFull(a)) - Number(isFull(b)) || a.id - b.id)

export const isFull = (held: Held): boolean => seated(held).length >= serviceOf(held.service).seats

/** A time that is offered. */
export interface Offer {
  start: number
  people: Person[]
  left: number
  /** The class that would be joined, else 0. */
  joins: number
}

/** Every time of a day at which a service can be had, with one person or anyone; who does not give it has none. */
export function offersOn(truth: Truth, service: ServiceName, day: number, person: Person | null): Offer[] {
  const who = givers(truth, service).filter((each) => person === null || each === person)
  if (person !== null && who.length === 0) return []
  const { seats, units, kind } = serviceOf(service)
  const starts =
    kind === 'rental' ? [checkIn] : [...new Set(who.flatMap((each) => raster(truth, service, each, day)))]
  const fresh = starts.flatMap((minute): Offer[] => {
    const place = { service, ...spanOf(service, day, minute, 1) }
    const free = who.filter((each) => refusedFor(truth, { ...place, person: each }).length === 0)
    if (free.length === 0) return []
    const left = isFixed(place)
      ? (serviceOf(service).fixed?.places ?? 0) - sharers(truth, place).length
      : kind === 'group'
        ? seats
        : units > 1
          ? units - crowd(truth, place)
          : 1
    return [{ start: place.start, people: free.flatMap((each) => each ?? []), left, joins: 0 }]
  })
  const classes = standing(truth).filter(
    (held) =>
      kind === 'group' &&
      held.service === service &&
      dayOf(held.start) === day &&
      (person === null || personOf(held) === person),
  )
  const joinable = classes
    .filter((held) => !isFull(held))
    .map(
      (held): Offer => ({
        start: held.start,
        people: [personOf(held)].flatMap((each) => each ?? []),
        left: seats - seated(held).length,
        joins: held.id,
      }),
    )
  const begun = new Set(classes.map(({ start }) => start))
  return [...joinable, ...fresh.filter(({ start }) => !begun.has(start))].sort(
    (a, b) => a.start - b.start || a.joins - b.joins,
  )
}

const crowd = (truth: Truth, place: Place) => {
  const service = serviceOf(place.service)
  const span = around(place, service)
  const others = standing(truth).filter(
    (held) => held.service === place.service && meets(around(held, service), span),
  )
  return mostAtOnce(others, span, service)
}

/** The steps from each opening of somebody's day, and the fixed time. */
function raster(truth: Truth, service: ServiceName, person: Person | null, day: number): number[] {
  const { fixed } = serviceOf(service)
  const steps = openOn(truth, person, day).flatMap(([from, until]) =>
    Array.from({ length: Math.ceil((until - from) / step) }, (_, index) => from + index * step),
  )
  return fixed && day % 7 < 5 ? [...steps, fixed.at] : steps
}
