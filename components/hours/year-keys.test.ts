import { expect, test } from 'vitest'
import { stepOf } from './year-keys'

// 2027-01-06 is a Wednesday.
test.each([
  ['ArrowRight', '2027-01-06', '2027-01-07'],
  ['ArrowLeft', '2027-01-01', '2026-12-31'],
  ['ArrowDown', '2027-01-06', '2027-01-13'],
  ['ArrowUp', '2027-01-06', '2026-12-30'],
  ['Home', '2027-01-06', '2027-01-04'],
  ['End', '2027-01-06', '2027-01-10'],
  ['PageDown', '2027-01-31', '2027-02-28'],
  ['PageUp', '2027-03-31', '2027-02-28'],
  ['PageUp', '2027-01-15', '2026-12-15'],
  ['PageDown', '2027-12-15', '2028-01-15'],
  ['a', '2027-01-06', null],
])('%s from %s leads to %s', (key, from, to) => {
  expect(stepOf(key, from, 1)).toBe(to)
})

test('weeks begin where the profile’s do, and rows of a right-to-left page run the other way', () => {
  expect(stepOf('Home', '2027-01-06', 7)).toBe('2027-01-03')
  expect(stepOf('ArrowLeft', '2027-01-06', 1, true)).toBe('2027-01-07')
})
