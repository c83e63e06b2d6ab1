import { expect, test } from 'vitest'
import { daysOf } from './date-presets'

test('a week begins on the profile’s weekday', () => {
  // A Saturday.
  const today = '2026-11-21'
  expect(daysOf('this_week', today, 1)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(daysOf('this_week', today, 0)).toEqual({ from: '2026-11-15', to: '2026-11-21' })
  expect(daysOf('this_week', today, 6)).toEqual({ from: '2026-11-21', to: '2026-11-27' })
  expect(daysOf('next_week', today, 1)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
})

test('months end when they end', () => {
  expect(daysOf('this_month', '2028-02-29', 1)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(daysOf('last_month', '2027-01-31', 1)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(daysOf('last_month', '2027-03-01', 1)).toEqual({ from: '2027-02-01', to: '2027-02-28' })
})

test('what is to come and what was meet at midnight', () => {
  expect(daysOf('upcoming', '2027-01-01', 1)).toEqual({ from: '2027-01-01', to: null })
  expect(daysOf('past', '2027-01-01', 1)).toEqual({ from: null, to: '2026-12-31' })
  expect(daysOf('tomorrow', '2026-12-31', 1)).toEqual({ from: '2027-01-01', to: '2027-01-01' })
})
