import fc from 'fast-check'
import { anybody, anyOne, dayName, days, timeName } from './book'
import { clock } from './desk'
import { copyOf, personOf, type Truth } from './truth'
import { picked, type Verb } from './verb'
import { type Minutes, type Person, people, type ServiceName } from './world'

interface BlockWish {
  person: Person | null
  service: ServiceName | null
  day: number
  minute: number
  minutes: number
}

/** Who does not work here any more is nobody whose time there is. */
const hasLeft = (truth: Truth, person: Person | null) => person !== null && truth.people[person].isArchived

/** Blocking time: of somebody, of a service, or of everybody. What is booked stays. */
export const block: Verb<BlockWish> = {
  wishes: fc
    .record({
      person: anybody,
      service: fc.constantFrom<ServiceName | null>(null, null, 'room', 'hut', 'cut'),
      day: days,
      minute: fc.constantFrom(540, 570, 600, 660),
      minutes: fc.constantFrom(15, 30, 60, 180),
    })
    .map((wish) => (wish.person ? { ...wish, service: null } : wish)),
  applies: () => true,
  forecast(truth, { person, service, day, minute, minutes }) {
    if (hasLeft(truth, person)) return { refused: ['validation_failed'] }
    const next = copyOf(truth)
    const start = day * 1440 + minute
    next.blocks.push({ id: 0, person, service, start, end: start + minutes })
    return { next }
  },
  ask: (desk, _truth, { person, service, day, minute, minutes }) =>
    desk.ask('native', 'POST', 'blocked-times', {
      name: 'Closed',
      operator_id: person && desk.staff[person].id,
      product_id: service && desk.sold[service].id,
      start_date: desk.dateOf(day),
      start_time: clock(minute),
      end_date: desk.dateOf(day),
      end_time: clock(minute + minutes),
    }),
  door: () => 'native',
  tell: (_truth, { person, service, day, minute, minutes }) =>
    `native: block ${person ?? service ?? 'everybody'}, ${timeName(day * 1440 + minute)}, ${minutes} minutes`,
}

/** Opening what was blocked. */
export const unblock: Verb<{ pick: number }> = {
  wishes: fc.record({ pick: anyOne }),
  applies: ({ blocks }) => blocks.length > 0,
  forecast(truth, { pick }) {
    const next = copyOf(truth)
    next.blocks.splice(pick % next.blocks.length, 1)
    return { next }
  },
  ask: (desk, { blocks }, { pick }) =>
    desk.ask('native', 'DELETE', `blocked-times/${picked(blocks, pick).id}`),
  door: () => 'native',
  tell({ blocks }, { pick }) {
    const { person, service, start } = picked(blocks, pick)
    return `native: open what is blocked for ${person ?? service ?? 'everybody'}, ${timeName(start)}`
  },
}

interface SpecialWish {
  person: Person | null
  day: number
  open: Minutes[]
  replace: boolean
}

const specialOf = ({ specials }: Truth, { person, day }: Pick<SpecialWish, 'person' | 'day'>) =>
  specials.find((one) => one.person === person && one.day === day)

/** Special hours of a date, or none: the override of somebody’s week, or of the business’s. */
export const special: Verb<SpecialWish> = {
  wishes: fc.record({
    person: anybody,
    day: days,
    open: fc.constantFrom<Minutes[]>(
      [],
      [[480, 780]],
      [[600, 660]],
      [
        [540, 600],
        [630, 720],
      ],
    ),
    replace: fc.boolean(),
  }),
  applies: () => true,
  forecast(truth, { person, day, open, replace }) {
    if (hasLeft(truth, person)) return { refused: ['validation_failed'] }
    const present = specialOf(truth, { person, day })
    if (present && !replace) return { refused: ['validation_failed'] }
    const next = copyOf(truth)
    next.specials = next.specials.filter((one) => one.person !== person || one.day !== day)
    next.specials.push({ id: 0, person, day, open })
    return { next }
  },
  ask: (desk, _truth, { person, day, open, replace }) =>
    desk.ask('native', 'POST', 'overrides', {
      operator_id: person && desk.staff[person].id,
      date: desk.dateOf(day),
      closed: open.length === 0,
      intervals: open.map(([start, end]) => ({ start_time: clock(start), end_time: clock(end) })),
      replace,
    }),
  door: () => 'native',
  tell(_truth, { person, day, open, replace }) {
    const hours = open.map(([start, end]) => `${clock(start)}–${clock(end)}`).join(', ') || 'closed'
    return `native: ${replace ? 'now ' : ''}special hours of ${person ?? 'the business'}, ${dayName(day)}: ${hours}`
  },
}

/** Back to the week as it is. */
export const ordinary: Verb<{ pick: number }> = {
  wishes: fc.record({ pick: anyOne }),
  applies: ({ specials }) => specials.length > 0,
  forecast(truth, { pick }) {
    const next = copyOf(truth)
    next.specials.splice(pick % next.specials.length, 1)
    return { next }
  },
  ask: (desk, { specials }, { pick }) =>
    desk.ask('native', 'DELETE', `overrides/${picked(specials, pick).id}`),
  door: () => 'native',
  tell({ specials }, { pick }) {
    const { person, day } = picked(specials, pick)
    return `native: ordinary hours of ${person ?? 'the business'} again, ${dayName(day)}`
  },
}

interface StaffWish {
  person: Person
  offers: ServiceName[]
}

const somebody = fc.constantFrom(...people)
const taught = ['cut', 'talk', 'yoga'] as const

/** What somebody offers. Nobody can be the last to leave a service: it would need nobody then. */
export const offer: Verb<StaffWish> = {
  wishes: fc.record({ person: somebody, offers: fc.subarray<ServiceName>([...taught]) }),
  applies: () => true,
  forecast(truth, { person, offers }) {
    const isLast = truth.people[person].offers.some(
      (service) =>
        !offers.includes(service) &&
        people.every((other) => other === person || !truth.people[other].offers.includes(service)),
    )
    if (isLast) return { refused: ['validation_failed'] }
    const next = copyOf(truth)
    next.people[person].offers = offers
    return { next }
  },
  ask: (desk, _truth, { person, offers }) =>
    desk.ask('native', 'PATCH', `staff/${desk.staff[person].id}`, {
      product_ids: offers.map((service) => desk.sold[service].id),
    }),
  door: () => 'native',
  tell: (_truth, { person, offers }) => `native: ${person} offers ${offers.join(', ') || 'nothing'}`,
}

/** Somebody leaves, when nobody expects them any more, or comes back. */
export const employ: Verb<{ person: Person; isArchived: boolean }> = {
  wishes: fc.record({ person: somebody, isArchived: fc.boolean() }),
  applies: () => true,
  forecast(truth, { person, isArchived }) {
    const isExpected = truth.bookings.some(
      (held) => personOf(held) === person && (held.status === 'pending' || held.status === 'confirmed'),
    )
    if (isArchived && isExpected) return { refused: ['invalid_transition'] }
    const next = copyOf(truth)
    next.people[person].isArchived = isArchived
    return { next }
  },
  ask: (desk, _truth, { person, isArchived }) =>
    desk.ask('native', 'PATCH', `staff/${desk.staff[person].id}`, { archived: isArchived }),
  door: () => 'native',
  tell: (_truth, { person, isArchived }) => `native: ${person} ${isArchived ? 'leaves' : 'works here'}`,
}
