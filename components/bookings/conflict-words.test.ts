import { expect, it } from 'vitest'
import type { ConflictJson, GridJson } from '@/lib/wire/profile-shapes'
import { conflictInWords } from './conflict-words'
import { english, german } from './test-words'

const known = {
  bookings: [{ id: 7, visitor_name: 'Otto' }],
  staff: [{ id: 1, name: 'Anna' }],
  settings: { timezone: 'Europe/Berlin', locale: 'en-GB', hour_cycle: 24 },
} as unknown as GridJson

const span = { starts_at: '2026-11-24T09:00:00Z', ends_at: '2026-11-24T10:00:00Z' }
const conflict = (given: Partial<ConflictJson>): ConflictJson => ({
  type: 'booking',
  message: 'x',
  overridable: true,
  ...given,
})

it('names who is booked with whom, and when', () => {
  expect(conflictInWords(conflict({ booking_id: 7, operator_id: 1, ...span }), known, english, 'en')).toBe(
    'Anna is already booked: Otto, 10:00 – 11:00.',
  )
})

it('names what blocks the time', () => {
  expect(conflictInWords(conflict({ type: 'block', message: 'Lunch', ...span }), known, english, 'en')).toBe(
    'Blocked: Lunch, 10:00 – 11:00.',
  )
})

it('says whose hours are over', () => {
  const hours = conflict({ type: 'hours', message: 'Outside working hours.', operator_id: 1 })
  expect(conflictInWords(hours, known, english, 'en')).toBe('Anna: outside working hours.')
})

it('passes on what the server says of a booking that is not on screen and has no time', () => {
  expect(
    conflictInWords(conflict({ message: 'Already booked.', booking_id: 99 }), known, english, 'en'),
  ).toBe('Already booked.')
})

it('German reads the kind of conflict in German, and the owner’s own reason as it was written', () => {
  const inGerman = (given: Partial<ConflictJson>) => conflictInWords(conflict(given), known, german, 'de')
  const hours = { type: 'hours', message: 'Outside working hours.', operator_id: 1 }
  expect(inGerman(hours)).toBe('Anna: außerhalb der Arbeitszeiten.')
  expect(inGerman({ ...hours, message: 'Inventur', override_id: 5 })).toBe('Anna: Inventur')
  expect(inGerman({ type: 'stay_length', message: 'At least 3 nights.' })).toBe(
    'Der Aufenthalt hat nicht die richtige Länge.',
  )
  expect(inGerman({ booking_id: 7, operator_id: 1, ...span })).toBe(
    'Anna ist schon gebucht: Otto, 10:00 – 11:00.',
  )
})
