import fc from 'fast-check'
import { anybody, anyOne, dayName, days, named, someGuest, timeName, times } from './book'
import { clock, visitorOf } from './desk'
import { allOf, become, booked, moved } from './events'
import { spanOf } from './rules'
import { copyOf, type Held, personOf, type Truth } from './truth'
import { type Forecast, picked, type Verb } from './verb'
import { type Person, people, type ServiceName } from './world'

interface SeriesWish {
  service: ServiceName
  person: Person | null
  day: number
  minute: number
  guest: number
  count: number
}

/** A booking that repeats from day to day: all dates of it, or none. */
export const repeat: Verb<SeriesWish> = {
  wishes: fc.record({
    service: fc.constantFrom<ServiceName>('cut', 'talk', 'yoga', 'room'),
    person: anybody,
    day: days,
    minute: times,
    guest: someGuest,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  applies: () => true,
  forecast(truth, { service, person, day, minute, guest, count }) {
    const series = truth.series.length + 1
    const wish = { service, person, guest, status: 'confirmed' as const, series }
    const each = Array.from(
      { length: count },
      (_, index) => (now: Truth) => booked(now, { ...wish, ...spanOf(service, day + index, minute, 1) }),
    )
    return countedAs(allOf(truth, each))
  },
  ask: (desk, _truth, { service, person, day, minute, guest, count }) =>
    desk.ask('native', 'POST', 'series', {
      product_id: desk.sold[service].id,
      operator_id: person && desk.staff[person].id,
      booking_date: desk.dateOf(day),
      start_time: clock(minute),
      visitor_name: visitorOf(guest).name,
      visitor_email: visitorOf(guest).email,
      rule: `FREQ=DAILY;COUNT=${count}`,
    }),
  door: () => 'native',
  tell: (_truth, { service, person, day, minute, guest, count }) =>
    `native: ${count} days of ${service} with ${person ?? 'anyone'} from ${timeName(day * 1440 + minute)}, guest ${guest}`,
}

/** One more series is there, whose number the app tells. */
const countedAs = (forecast: Forecast): Forecast =>
  'refused' in forecast ? forecast : { next: { ...forecast.next, series: [...forecast.next.series, 0] } }

/** Bookings that were made in a series; who joined a class in one is not among them. */
const inSeries = ({ bookings }: Truth) => bookings.filter(({ series }) => series > 0)

/** The chosen one, and those of its series from it on that are still open. */
function following(truth: Truth, pick: number): Held[] {
  const chosen = picked(inSeries(truth), pick)
  return inSeries(truth)
    .filter((held) => held.series === chosen.series)
    .filter(
      (held) =>
        held === chosen ||
        (held.start >= chosen.start && (held.status === 'pending' || held.status === 'confirmed')),
    )
    .sort((a, b) => a.start - b.start)
}

const seriesOf = (truth: Truth, pick: number) => {
  const chosen = picked(inSeries(truth), pick)
  return { chosen, path: `series/${truth.series[chosen.series - 1]}` }
}

/** What comes of a batch: it can be undone until something else is changed. */
const undoable = (truth: Truth, forecast: Forecast): Forecast =>
  'refused' in forecast
    ? forecast
    : { next: { ...forecast.next, undo: { uid: '', to: { ...truth, undo: null } } } }

const again = (truth: Truth, { id }: Held) => truth.bookings.find((held) => held.id === id) as Held

/** The rest of a series is called off. */
export const endSeries: Verb<{ pick: number }> = {
  wishes: fc.record({ pick: anyOne }),
  applies: (truth) => inSeries(truth).length > 0,
  forecast(truth, { pick }) {
    const each = following(truth, pick).map(
      (held) => (now: Truth) => become(now, again(now, held), 'cancelled'),
    )
    return undoable(truth, allOf(truth, each))
  },
  ask(desk, truth, { pick }) {
    const { chosen, path } = seriesOf(truth, pick)
    return desk.ask('native', 'PUT', `${path}/cancel`, { booking_id: chosen.id, scope: 'following' })
  },
  door: () => 'native',
  tell: (truth, { pick }) => `native: cancel the series from ${named(inSeries(truth), pick)} on`,
}

interface MoveSeriesWish {
  pick: number
  days: number
  minute: number
}

/** The rest of a series goes to another time, and so many days on: what counts is where all stand in the end. */
export const moveSeries: Verb<MoveSeriesWish> = {
  wishes: fc.record({ pick: anyOne, days: fc.constantFrom(0, 0, 1), minute: times }),
  applies: (truth) => inSeries(truth).length > 0,
  forecast(truth, { pick, days: by, minute }) {
    const all = following(truth, pick)
    const target = (held: Held) => {
      const start = (Math.floor(held.start / 1440) + by) * 1440 + minute
      return { start, end: start + held.end - held.start }
    }
    const leaving = new Set(all.filter((held) => target(held).start !== held.start).map(({ id }) => id))
    const each = all.map((held) => (now: Truth) => {
      leaving.delete(held.id)
      return moved(now, again(now, held), { ...target(held), leaving })
    })
    return undoable(truth, allOf(truth, each))
  },
  ask(desk, truth, { pick, days: by, minute }) {
    const { chosen, path } = seriesOf(truth, pick)
    return desk.ask('native', 'PUT', `${path}/reschedule`, {
      booking_id: chosen.id,
      scope: 'following',
      booking_date: desk.dateOf(Math.floor(chosen.start / 1440) + by),
      start_time: clock(minute),
    })
  },
  door: () => 'native',
  tell: (truth, { pick, days: by, minute }) =>
    `native: move the series from ${named(inSeries(truth), pick)} on to ${clock(minute)}${by ? ', a day later' : ''}`,
}

type Decision = 'cancel' | 'keep' | Person

interface SickWish {
  person: Person
  day: number
  decisions: Decision[]
}

const affected = ({ bookings }: Truth, { person, day }: SickWish) =>
  bookings
    .filter((held) => personOf(held) === person && Math.floor(held.start / 1440) === day)
    .filter(({ status }) => status === 'pending' || status === 'confirmed')
    .sort((a, b) => a.start - b.start || a.id - b.id)
    .map((held, index) => ({ held, index }))

const decided = (wish: SickWish, index: number): Decision => picked(wish.decisions, index)

/** Somebody is away for a day: their time is blocked, and of each booking it is decided what becomes of it. All or none. */
export const sickDay: Verb<SickWish> = {
  wishes: fc.record({
    person: fc.constantFrom(...people),
    day: days,
    decisions: fc.array(fc.constantFrom<Decision>('cancel', 'keep', ...people), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  applies: (truth, wish) => affected(truth, wish).length > 0,
  forecast(truth, wish) {
    const start = wish.day * 1440
    const blocked = copyOf(truth)
    blocked.blocks.push({ id: 0, person: wish.person, service: null, start, end: start + 1440 })
    const all = affected(truth, wish).map(({ held, index }) => ({ held, to: decided(wish, index) }))
    const leaving = new Set(
      all.filter(({ held, to }) => to !== 'keep' && to !== personOf(held)).map(({ held }) => held.id),
    )
    const changes = [
      ...all
        .filter(({ to }) => to === 'cancel')
        .map(({ held }) => (now: Truth) => {
          leaving.delete(held.id)
          return become(now, again(now, held), 'cancelled')
        }),
      ...all.flatMap(({ held, to }) =>
        to === 'cancel' || to === 'keep'
          ? []
          : (now: Truth) => {
              leaving.delete(held.id)
              return moved(now, again(now, held), { ...held, person: to, leaving })
            },
      ),
    ]
    return undoable(truth, allOf(blocked, changes))
  },
  ask: (desk, truth, wish) =>
    desk.ask('native', 'POST', 'sick-day/commit', {
      scope: { operator_id: desk.staff[wish.person].id },
      date_from: desk.dateOf(wish.day),
      date_to: desk.dateOf(wish.day),
      items: affected(truth, wish).map(({ held, index }) => {
        const to = decided(wish, index)
        const isLeft = to === 'cancel' || to === 'keep'
        const action = isLeft ? { type: to } : { type: 'colleague', operator_id: desk.staff[to].id }
        return { booking_id: held.id, version: held.version, action }
      }),
    }),
  door: () => 'native',
  tell(truth, wish) {
    const what = affected(truth, wish).map(({ held, index }) => `#${held.id}: ${decided(wish, index)}`)
    return `native: ${wish.person} is sick, ${dayName(wish.day)} (${what.join(', ') || 'no bookings'})`
  },
}

/** All of a batch is taken back. */
export const undo: Verb<null> = {
  wishes: fc.constant(null),
  applies: (truth) => truth.undo !== null,
  forecast: (truth) => ({ next: { ...copyOf(truth.undo?.to ?? truth) } }),
  ask: (desk, truth) => desk.ask('native', 'POST', `batches/${truth.undo?.uid}/undo`),
  door: () => 'native',
  tell: () => 'native: undo all of that',
}
