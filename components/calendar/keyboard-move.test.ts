import { describe, expect, test } from 'vitest'
import { type EventSurroundings, eventMapper } from './calendar-event'
import { colourOf } from './colour-by'
import { createFormats } from './formats'
import { actionOf, type Bounds, lift, type Nudge, nudge, nudgeOf } from './keyboard-move'
import { bookingOf } from './test-stage'
import { english } from './test-words'

const surroundings: EventSurroundings = {
  ...english,
  zone: 'Europe/Berlin',
  formats: createFormats({ locale: 'en-GB', hour_cycle: 24 }),
  colourOf: colourOf('service', []),
  services: [],
}
const day = (date: string) => Date.parse(date)
const week: Bounds = {
  firstDay: day('2026-11-23'),
  lastDay: day('2026-11-29'),
  staffIds: null,
  rowDays: null,
  step: 15,
}
const people: Bounds = {
  ...week,
  firstDay: day('2026-11-24'),
  lastDay: day('2026-11-24'),
  staffIds: [1, 2, null],
}
const month: Bounds = { ...week, firstDay: day('2026-10-26'), lastDay: day('2026-12-06'), rowDays: 7 }

const booking = bookingOf(1, { date: '2026-11-24', time: '10:05', instant: '2026-11-24T09:05:00.000Z' })
const stay = { ...booking, checkout_date: '2026-11-26', nights: 2 }
const map = eventMapper(surroundings)
const carried = (bounds: Bounds, of: typeof booking, ...directions: Nudge[]) =>
  directions.reduce((lifted, direction) => nudge(lifted, direction, bounds), lift(map(of)))
const place = ({ target }: ReturnType<typeof carried>) => [
  new Date(target.start).toISOString().slice(0, 16),
  (target.end - target.start) / 60_000,
  target.staffId,
]

test('keys: arrows move, with Shift they change the length', () => {
  expect(['ArrowUp', 'ArrowRight', 'x'].map((key) => nudgeOf(key, false))).toEqual(['up', 'right', undefined])
  expect(['ArrowDown', 'ArrowLeft'].map((key) => nudgeOf(key, true))).toEqual(['longer', 'shorter'])
})

describe('a booking', () => {
  test('goes up and down on the grid of steps, whatever minute it began at', () => {
    expect(place(carried(week, booking, 'down'))).toEqual(['2026-11-24T10:15', 60, 1])
    expect(place(carried(week, booking, 'up'))).toEqual(['2026-11-24T10:00', 60, 1])
    expect(place(carried(week, booking, 'up', 'up'))).toEqual(['2026-11-24T09:45', 60, 1])
  })

  test('stays on its day going up and down', () => {
    const start = carried(week, booking, ...Array<Nudge>(100).fill('up'))
    expect(place(start)).toEqual(['2026-11-24T00:00', 60, 1])
    expect(nudge(start, 'up', week)).toBe(start)
    expect(place(carried(week, booking, ...Array<Nudge>(100).fill('down')))[0]).toBe('2026-11-24T23:45')
  })

  test('goes sideways by days with its time to the minute, within what is shown', () => {
    expect(place(carried(week, booking, 'right', 'right'))).toEqual(['2026-11-26T10:05', 60, 1])
    const edge = carried(week, booking, 'left')
    expect(nudge(edge, 'left', week)).toBe(edge)
  })

  test('goes from person to person where they stand side by side, but not to nobody', () => {
    const second = carried(people, booking, 'right')
    expect(place(second)).toEqual(['2026-11-24T10:05', 60, 2])
    expect(nudge(second, 'right', people)).toBe(second)
    expect(nudge(lift(map(booking)), 'left', people).target.staffId).toBe(1)
  })

  test('goes by days and weeks in a month', () => {
    expect(place(carried(month, booking, 'up', 'left'))).toEqual(['2026-11-16T10:05', 60, 1])
  })

  test('becomes longer and shorter by steps, never nothing', () => {
    expect(place(carried(week, booking, 'longer', 'longer', 'shorter'))).toEqual(['2026-11-24T10:05', 75, 1])
    expect(place(carried(week, booking, ...Array<Nudge>(20).fill('shorter')))[1]).toBe(15)
  })

  test('tells whether only its place changed', () => {
    expect(actionOf(carried(week, booking, 'down'))).toBe('move')
    expect(actionOf(carried(week, booking, 'down', 'longer'))).toBe('resize')
  })
})

describe('a stay', () => {
  test('goes by days and keeps its nights; up and down mean nothing in a week', () => {
    expect(place(carried(week, stay, 'right'))).toEqual(['2026-11-25T00:00', 2 * 1440, 1])
    const lifted = lift(map(stay))
    expect(nudge(lifted, 'down', week)).toBe(lifted)
  })

  test('gains and loses nights, but keeps one', () => {
    expect(place(carried(month, stay, 'longer'))[1]).toBe(3 * 1440)
    expect(place(carried(month, stay, 'shorter', 'shorter', 'shorter'))[1]).toBe(1440)
  })
})
