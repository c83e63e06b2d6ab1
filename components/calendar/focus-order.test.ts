import { expect, test } from 'vitest'
import { nextFocus } from './focus-order'

const columns = [
  [
    { id: 1, start: 540 },
    { id: 2, start: 600 },
  ],
  [],
  [
    { id: 3, start: 480 },
    { id: 4, start: 590 },
    { id: 5, start: 700 },
  ],
]

test.each([
  [1, 'ArrowDown', 2],
  [2, 'ArrowDown', 3],
  [3, 'ArrowUp', 2],
  [5, 'ArrowDown', undefined],
  [1, 'ArrowUp', undefined],
  [2, 'ArrowRight', 4],
  [5, 'ArrowLeft', 2],
  [1, 'ArrowLeft', undefined],
  [4, 'Home', 1],
  [1, 'End', 5],
  [1, 'x', undefined],
])('from %i by %s to %s', (id, key, next) => {
  expect(nextFocus(columns, id, key)).toBe(next)
})
