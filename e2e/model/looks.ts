import type { Answer, Desk } from './desk'
import { givers, offersOn, refusedFor, sharers, spanOf } from './rules'
import { unlike } from './settle'
import { holds, personOf, seated, type Truth } from './truth'
import type { Lookup } from './verb'
import { type Person, type ServiceName, serviceNames, serviceOf } from './world'

/** A look at the business through some other door: what it shows that is not true. */
type Look = (desk: Desk, truth: Truth) => Promise<string[]>

function readAs<Told>(answer: Answer): Told {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text.slice(0, 500)}`)
  return answer.json as Told
}

/** What can be had on a day, with somebody or anyone, as the native API offers it. */
async function offeredOn(desk: Desk, { service, day, person, nights = 1 }: Asked) {
  const query = new URLSearchParams({
    product_id: `${desk.sold[service].id}`,
    date_from: desk.dateOf(day),
    date_to: desk.dateOf(day),
    ...(service === 'hut' && { nights: `${nights}` }),
    ...(person && { operator_id: `${desk.staff[person].id}` }),
  })
  const answer = await desk.ask('native', 'GET', `availability?${query}`)
  // Who does not give a service has no times of it.
  if (answer.status === 422) return []
  const { slots } = readAs<{ slots: OfferJson[] }>(answer)
  const name = (id: number) => Object.entries(desk.staff).find(([, one]) => one.id === id)?.[0]
  return slots.map(({ starts_at, operator_ids, seats_left, booking_id }) => ({
    start: desk.minuteOf(starts_at),
    people: operator_ids.map(name).sort(),
    left: seats_left,
    joins: booking_id ?? 0,
  }))
}

interface OfferJson {
  starts_at: string
  operator_ids: number[]
  seats_left: number
  booking_id: number | null
}

type Asked = Pick<Lookup, 'service' | 'day' | 'person'> & { nights?: number }

/** Whether a time is offered at present. */
export const isOffered = async (desk: Desk, wish: Lookup): Promise<boolean> =>
  (await offeredOn(desk, wish)).some(({ start }) => start === wish.start)

/** What is offered is what can be had, no more and no less. */
async function offersAmiss(desk: Desk, truth: Truth, asked: Asked): Promise<string[]> {
  const { service, day, person } = asked
  const found = await offeredOn(desk, asked)
  const due = offersOn(truth, service, day, person)
  return unlike(
    `offers of ${service} on day ${day} with ${person ?? 'anyone'}`,
    due.map(toLine),
    found.map(toLine),
  )
}

const toLine = (offer: unknown) => JSON.stringify(offer)

const list: Look = async (desk, truth) => {
  const query = `startDate=${desk.dateOf(0)}&endDate=${desk.dateOf(13)}&limit=200`
  const { total, items } = readAs<{ total: number; items: BusinessJson[] }>(
    await desk.ask('business', 'GET', `bookings?${query}`),
  )
  const uidOf = (person: Person | null) => person && desk.staff[person].uid
  return [
    ...unlike('business list, total', [`${truth.bookings.length}`], [`${total}`]),
    ...unlike(
      'business list',
      truth.bookings.map((held) =>
        toLine([
          held.uid,
          held.status,
          held.start,
          held.end,
          uidOf(personOf(held)),
          desk.sold[held.service].uid,
        ]),
      ),
      items.map((item) => {
        const [start, end] = [item.startTime, item.endTime].map((at) =>
          desk.minuteOf(`${at.replace(' ', 'T')}Z`),
        )
        return toLine([item.id, item.status, start, end, item.personId, item.serviceId])
      }),
    ),
  ]
}

interface BusinessJson {
  id: string
  status: string
  startTime: string
  endTime: string
  personId: string | null
  serviceId: string
}

const events: Look = async (desk, truth) => {
  const query = new URLSearchParams({ start: desk.instant(0), end: desk.instant(14 * 1440) })
  const { bookings, blocked_times } = readAs<{ bookings: EventJson[]; blocked_times: EventJson[] }>(
    await desk.ask('marketplace', 'GET', `bookings/calendar/events?${query}`),
  )
  return [
    // What is blocked for everybody stands there for each of them.
    ...unlike(
      'marketplace blocked times',
      truth.blocks.map(({ start, end }) => toLine([start, end])),
      blocked_times.map(({ from_date, to_date }) => toLine([from_date, to_date].map(desk.minuteOf))),
    ),
    ...unlike(
      'marketplace events',
      truth.bookings
        .filter(({ status }) => holds(status))
        .map((held) =>
          toLine([held.id, held.start, held.end, held.seats.length > 0 ? seated(held).length : null]),
        ),
      bookings.map(({ id, from_date, to_date, current_participants = null }) =>
        toLine([id, desk.minuteOf(from_date), desk.minuteOf(to_date), current_participants]),
      ),
    ),
  ]
}

interface EventJson {
  id: number
  from_date: string
  to_date: string
  current_participants?: number
}

/** Places of the fixed time, by day. */
const places: Look = async (desk, truth) => {
  const day = truth.bookings.length % 3
  const query = `service_id=${desk.sold.talk.id}&page=1&page_size=10&date=${desk.dateOf(day)}`
  const answer = await desk.ask('slots', 'GET', `time-slots?${query}`)
  const { time_slots } = readAs<{ data: { time_slots: { available: number }[] } }>(answer).data
  const place = { service: 'talk' as const, ...spanOf('talk', day, 600, 0) }
  const isOpen = givers(truth, 'talk').some((person) => refusedFor(truth, { ...place, person }).length === 0)
  const left = isOpen ? (serviceOf('talk').fixed?.places ?? 0) - sharers(truth, place).length : 0
  return unlike(
    `places of the fixed time on day ${day}`,
    [`${left}`],
    time_slots.map(({ available }) => `${available}`),
  )
}

/** One booking as its customer sees it. */
const own: Look = async (desk, truth) => {
  const held = truth.bookings.at(-1)
  if (!held) return []
  const guest = held.seats.at(-1)?.guest ?? held.guest
  const answer = await desk.ask('customer', 'GET', `bookings/customer/${held.id}`, undefined, guest)
  const { is_cancelled, current_participants = null } = readAs<OwnJson>(answer)
  const seats = held.seats.filter((seat) => seat.guest === guest)
  const seat = seats.findLast(({ status }) => holds(status)) ?? seats.at(-1)
  const isGone = held.status === 'cancelled' || seat?.status === 'cancelled'
  const due = [isGone, held.seats.length > 0 ? seated(held).length : null]
  return unlike(
    `customer’s view of #${held.id}`,
    [toLine(due)],
    [toLine([is_cancelled, current_participants])],
  )
}

interface OwnJson {
  is_cancelled: boolean
  current_participants?: number
}

const looks = [list, events, places, own]

/** One of those who gave a service at first; each time but the first of them anyone. */
const teacherOf = (service: ServiceName, turn: number): Person | null =>
  serviceOf(service).people[turn % 4] ?? null

/** Looks through another door each time, and at what is offered of another service. */
export async function amiss(desk: Desk, truth: Truth, turn: number): Promise<string[]> {
  const look = looks[turn % looks.length] as Look
  const service = serviceNames[turn % serviceNames.length] as ServiceName
  const [shown, offered] = await Promise.all([
    look(desk, truth),
    offersAmiss(desk, truth, { service, day: turn % 3, person: teacherOf(service, turn) }),
  ])
  return [...shown, ...offered]
}
