import { expect, it } from 'vitest'
import type { ConflictJson, GridJson } from '@/lib/wire/profile-shapes'
import { conflictInWords } from './conflict-words'

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
  expect(conflictInWords(conflict({ booking_id: 7, operator_id: 1, ...span }), known)).toBe(
    'Anna is already booked: Otto, 10:00 – 11:00.',
  )
})

it('names what blocks the time', () => {
  expect(conflictInWords(conflict({ type: 'block', message: 'Lunch', ...span }), known)).toBe(
    'Blocked: Lunch, 10:00 – 11:00.',
  )
})

it('says whose hours are over', () => {
  const hours = conflict({ type: 'hours', message: 'Outside working hours.', operator_id: 1 })
  expect(conflictInWords(hours, known)).toBe('Anna: outside working hours.')
})

it('passes on what the server says of a booking that is not on screen and has no time', () => {
  expect(conflictInWords(conflict({ message: 'Already booked.', booking_id: 99 }), known)).toBe(
    'Already booked.',
  )
})
