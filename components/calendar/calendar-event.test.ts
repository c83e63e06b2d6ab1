import { describe, expect, test } from 'vitest'
import { type EventSurroundings, eventMapper } from './calendar-event'
import { colourOf } from './colour-by'
import { createFormats } from './formats'
import { bookingOf } from './test-stage'
import { english } from './test-words'
import { tileText } from './tile-text'

const surroundings: EventSurroundings = {
  ...english,
  zone: 'Europe/Berlin',
  formats: createFormats({ locale: 'en-GB', hour_cycle: 24 }),
  colourOf: colourOf('service', []),
  services: [{ id: 9, capacity_max: 8 }],
}
const booking = bookingOf(1, { date: '2026-11-24', time: '10:00', instant: '2026-11-24T09:00:00.000Z' })
const event = (changes = {}) => eventMapper(surroundings)({ ...booking, ...changes })

test('the same booking is the same event, however often it is asked for; a changed one is not', () => {
  const map = eventMapper(surroundings)
  const first = map(booking)
  expect(map(booking)).toBe(first)
  expect(map({ ...booking })).not.toBe(first)
})

test('it stands on the wall clock of the profile’s zone', () => {
  const { start, end } = event()
  expect([start, end].map((wall) => new Date(wall).toISOString())).toEqual([
    '2026-11-24T10:00:00.000Z',
    '2026-11-24T11:00:00.000Z',
  ])
})

test('over the hour that comes twice it is as long as it takes', () => {
  const night = {
    starts_at: '2026-10-25T00:30:00.000Z',
    ends_at: '2026-10-25T01:15:00.000Z',
    duration_minutes: 45,
  }
  const { start, end } = event(night)
  expect((end - start) / 60_000).toBe(45)
})

describe('states are words', () => {
  test.each([
    [{ status: 'pending' }, 'pending', ['Pending']],
    [{ status: 'pending', hold_expires_at: '2026-11-24T08:00:00.000Z' }, 'pending', ['Reserved']],
    [{ status: 'cancelled' }, 'cancelled', ['Cancelled']],
    [{ status: 'cancelled', no_show: true }, 'no-show', ['No-show']],
    [{ status: 'completed' }, 'completed', ['Completed']],
    [{ overbooked: true }, 'confirmed', ['Overbooked']],
  ])('%o', (changes, status, marks) => {
    expect(event(changes)).toMatchObject({ status, marks })
  })

  test('a time that somebody is just booking online has no name yet', () => {
    const held = { visitor_name: '', source: 'visitor', hold_expires_at: '2026-11-24T08:00:00.000Z' }
    expect(event({ ...held, status: 'pending' }).name).toBe('Being booked online')
    expect(event({ ...held, status: 'pending', source: 'owner' }).name).not.toBe('Being booked online')
  })

  test('and a confirmed one says so to those who hear', () => {
    expect(event().label).toMatch(/, Confirmed$/)
  })
})

describe('a class', () => {
  const participant = (name: string, status = 'confirmed') => ({ name, status })
  const yoga = {
    kind: 'group',
    product_id: 9,
    product_name: 'Hatha yoga',
    visitor_name: 'Mia Berg',
    participants: [participant('Mia Berg'), participant('Leo Kurz'), participant('Ida Lund', 'cancelled')],
  }

  test('goes by its own name, says how full it is, then when and with whom', () => {
    expect(event(yoga).label).toBe(
      'Hatha yoga, 2 of 8, Tuesday 24 November, 10:00 – 11:00, Ana Ribeiro, Confirmed, with Mia, Leo',
    )
    expect(event({ ...yoga, participants: [] }).label).toBe(
      'Hatha yoga, 0 of 8, Tuesday 24 November, 10:00 – 11:00, Ana Ribeiro, Confirmed',
    )
  })

  test('counts who did not cancel', () => {
    expect(event(yoga).marks).toEqual(['2/8'])
  })

  test('whose service is gone says how many come', () => {
    expect(event({ ...yoga, product_id: 10 })).toMatchObject({ name: 'Hatha yoga', marks: ['2 booked'] })
  })

  test('shows on its tile how full it is and who comes', () => {
    expect(tileText(event(yoga), 60, true)).toBe('2/8 · 10:00 – 11:00\nMia, Leo · Ana Ribeiro')
  })
})

test('a booking without a visitor’s name goes by its service, said once', () => {
  const nameless = event({ visitor_name: '', product_name: 'Massage' })
  expect(nameless.name).toBe('Massage')
  expect(nameless.label).toBe('Massage, Tuesday 24 November, 10:00 – 11:00, Ana Ribeiro, Confirmed')
  expect(tileText(nameless, 60, false)).toBe('10:00 – 11:00')
})

test('a tile says as much as it has lines', () => {
  const pending = event({ status: 'pending', product_name: 'Massage' })
  expect(tileText(pending, 15, true)).toBe('Pending · 10:00 · Massage · Ana Ribeiro')
  expect(tileText(pending, 30, false)).toBe('Pending · 10:00 – 11:00 · Massage')
  expect(tileText(pending, 60, true)).toBe('Pending · 10:00 – 11:00\nMassage · Ana Ribeiro')
})
