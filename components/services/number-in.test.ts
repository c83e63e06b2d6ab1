import { expect, test } from 'vitest'
import { numberIn } from './number-in'

test.each<[string | number, number | null]>([
  [12, 12],
  ['12.50', 12.5],
  ['007', 7],
  ['', null],
  ['-', null],
])('%j is %j', (typed, number) => {
  expect(numberIn(typed)).toBe(number)
})
