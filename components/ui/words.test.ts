import { expect, test } from 'vitest'
import { moment, timeOfDay } from './words'

const business = (hour_cycle: 12 | 24) => ({ locale: 'en-US', hour_cycle, timezone: 'Europe/Berlin' })

test('a clock is written one way everywhere, in twelve hours and in twenty-four', () => {
  expect(timeOfDay('07:05', business(12))).toBe('7:05 AM')
  expect(moment('2026-11-21T18:05:00Z', business(12))).toBe('Nov 21, 7:05 PM')
  expect(timeOfDay('07:05', business(24))).toBe('07:05')
  expect(moment('2026-11-21T06:05:00Z', business(24))).toBe('Nov 21, 07:05')
})
