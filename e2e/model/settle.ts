import type { BookingJson, GridJson } from '@/lib/wire/profile-shapes'
import type { Desk } from './desk'
import { countersOf, type Held, holds, personOf, type Status, seated, type Truth } from './truth'
import { type Person, people, type ServiceName, serviceNames, serviceOf } from './world'

/** What the calendar shows, in the model's words. */
export function seenIn(desk: Desk, grid: GridJson) {
  const personNamed = new Map(people.map((name) => [desk.staff[name].id, name]))
  const serviceNamed = new Map(serviceNames.map((name) => [desk.sold[name].id, name]))
  const person = (id: number | null) => (id === null ? null : (personNamed.get(id) as Person))
  const service = (id: number) => serviceNamed.get(id) as ServiceName
  const guest = (id: number | null) => desk.visitors.findIndex((visitor) => visitor.id === id)
  const span = (row: { starts_at: string; ends_at: string }) => ({
    start: desk.minuteOf(row.starts_at),
    end: desk.minuteOf(row.ends_at),
  })
  return {
    bookings: grid.bookings.map((row) => ({
      id: row.id,
      uid: row.uid,
      version: row.version,
      service: service(row.product_id),
      takers: [person(row.operator_id)],
      ...span(row),
      status: statusOf(row),
      guest: guest(row.customer_id),
      seats: row.participants
        .toSorted((a, b) => a.id - b.id)
        .map((seat) => ({ guest: guest(seat.customer_id), status: statusOf(seat) })),
      seriesId: row.series_id,
      overbooked: row.overbooked,
    })),
    blocks: grid.blocked_times.map((row) => ({
      id: row.id,
      person: person(row.operator_id),
      service: row.product_id === null ? null : service(row.product_id),
      ...span(row),
    })),
    specials: grid.overrides.map(({ id, operator_id, date, closed, intervals }) => ({
      id,
      person: person(operator_id),
      day: Math.floor(desk.minuteOf(`${date}T12:00:00+05:45`) / 1440),
      open: closed ? [] : intervals.map((one) => [minuteOf(one.start_time), minuteOf(one.end_time)] as const),
    })),
    people: grid.staff.flatMap(({ id, product_ids, archived }) => {
      const name = personNamed.get(id)
      return name ? [{ name, offers: product_ids.map(service).sort(), isArchived: archived }] : []
    }),
    stats: grid.stats,
    ts: grid.ts,
  }
}
export type Seen = ReturnType<typeof seenIn>

const statusOf = ({ status, no_show }: Pick<BookingJson, 'status' | 'no_show'>): Status =>
  status === 'cancelled' && no_show ? 'no_show' : status

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What the app alone can tell is taken over from what it shows: numbers of new things, and who of several was chosen. */
export function settled(truth: Truth, seen: Seen, answer: unknown): Truth {
  const known = new Set(truth.bookings.map(({ id }) => id))
  const fresh = seen.bookings.filter(({ id }) => !known.has(id))
  const told = answer as { series?: { id: number }; batch?: { uid: string } } | undefined
  const bookings = truth.bookings.map((held): Held => {
    const shown = held.id
      ? seen.bookings.find(({ id }) => id === held.id)
      : take(fresh, (one) => one.service === held.service && one.start === held.start)
    if (!shown) return held
    const isPossible = shown.takers.some((person) => held.takers.includes(person))
    const { id, uid, version } = shown
    return { ...held, id, uid, version, ...(isPossible && { takers: shown.takers }) }
  })
  const openBlocks = seen.blocks.filter(({ id }) => !truth.blocks.some((block) => block.id === id))
  const blocks = truth.blocks.map((block) =>
    block.id ? block : { ...block, id: take(openBlocks, (one) => one.start === block.start)?.id ?? 0 },
  )
  const specials = truth.specials.map((special) => ({
    ...special,
    id:
      seen.specials.find(({ person, day }) => person === special.person && day === special.day)?.id ??
      special.id,
  }))
  return {
    ...truth,
    bookings,
    blocks,
    specials,
    series: truth.series.map((id) => id || (told?.series?.id ?? 0)),
    undo: truth.undo && { ...truth.undo, uid: truth.undo.uid || (told?.batch?.uid ?? '') },
  }
}

function take<Thing>(things: Thing[], isIt: (thing: Thing) => boolean): Thing | undefined {
  const index = things.findIndex(isIt)
  return index < 0 ? undefined : things.splice(index, 1)[0]
}

/** Where the calendar shows something else than what is true, a line each. */
export function differences(truth: Truth, seen: Seen): string[] {
  return [
    ...unlike('bookings', truth.bookings.map(toLine), seen.bookings.map(toLine)),
    ...unlike('blocked times', truth.blocks.map(toBlockLine), seen.blocks.map(toBlockLine)),
    ...unlike('special hours', truth.specials.map(toSpecialLine), seen.specials.map(toSpecialLine)),
    ...unlike(
      'people',
      people.map((name) => toStaffLine({ name, ...truth.people[name] })),
      seen.people.map(toStaffLine),
    ),
    ...unlike('counters', [JSON.stringify(countersOf(truth))], [JSON.stringify(seen.stats)]),
    ...seen.bookings.filter(({ overbooked }) => overbooked).map(({ id }) => `#${id} is overbooked, unasked`),
  ]
}

type Row = Omit<Held, 'series'>

const toLine = ({ id, service, takers, start, end, status, guest, seats }: Row) =>
  JSON.stringify([id, service, takers, start, end, status, seats.length > 0 ? seats : guest])
const toBlockLine = ({ person, service, start, end }: Seen['blocks'][number]) =>
  JSON.stringify([person, service, start, end])
const toSpecialLine = ({ person, day, open }: Seen['specials'][number]) => JSON.stringify([person, day, open])
const toStaffLine = ({ name, offers, isArchived }: Seen['people'][number]) =>
  JSON.stringify([name, [...offers].sort(), isArchived])

export function unlike(what: string, due: string[], found: string[]): string[] {
  const [missing, odd] = [
    due.filter((line) => !found.includes(line)),
    found.filter((line) => !due.includes(line)),
  ]
  return [
    ...missing.map((line) => `${what}: not there: ${line}`),
    ...odd.map((line) => `${what}: unexpected: ${line}`),
  ]
}

/** What may never be, whatever anybody asked for: somebody or something taken twice, a class with more than its places. */
export function breaches({ bookings }: Seen): string[] {
  const standing = bookings.filter(({ status, overbooked }) => holds(status) && !overbooked)
  const pairs = standing.flatMap((one, index) =>
    standing.slice(index + 1).map((other) => [one, other] as const),
  )
  const isShared = ([one, other]: (typeof pairs)[number]) =>
    serviceOf(one.service).fixed !== null &&
    one.service === other.service &&
    one.start === other.start &&
    one.end === other.end
  const overlapping = pairs.filter(([one, other]) => one.start < other.end && other.start < one.end)
  const twice = overlapping.filter(
    (pair) =>
      !isShared(pair) &&
      (personOf(pair[0]) !== null
        ? personOf(pair[0]) === personOf(pair[1])
        : personOf(pair[1]) === null &&
          pair[0].service === pair[1].service &&
          serviceOf(pair[0].service).units === 1),
  )
  const crowded = standing.filter((one) => {
    const { units, fixed, seats, kind } = serviceOf(one.service)
    const same = standing.filter(({ service }) => service === one.service)
    if (kind === 'group' && seated(one).length > seats) return true
    const together = same.filter(({ start, end }) => start <= one.start && one.start < end)
    if (units > 1 && together.length > units) return true
    const inSlot = same.filter(({ start, end }) => start === one.start && end === one.end)
    return fixed !== null && one.start % 1440 === fixed.at && inSlot.length > fixed.places
  })
  return [
    ...twice.map(([one, other]) => `#${one.id} and #${other.id} take the same time`),
    ...crowded.map(({ id }) => `#${id} is one too many`),
  ]
}
