import { expect, test } from 'vitest'
import { customsOf } from './customs'

test.each([
  ['de-AT', 1, 24],
  ['en-GB', 1, 24],
  ['en-US', 0, 12],
  ['en', 0, 12],
  ['ar-EG', 6, 12],
  ['ja-JP', 0, 24],
])('in %s a week begins on day %i and the clock has %i hours', (locale, weekStart, hourCycle) => {
  expect(customsOf(locale)).toEqual({ weekStart, hourCycle })
})
