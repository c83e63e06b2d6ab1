import { expect, test } from 'vitest'
import { hourCycleIn } from './locale'

test('a German reader is told 19:00, unless the business writes German and chose otherwise', () => {
  expect(hourCycleIn('de', { locale: 'en-US', hourCycle: 12 })).toBe(24)
  expect(hourCycleIn('de', { locale: 'de-DE', hourCycle: 12 })).toBe(12)
  expect(hourCycleIn('en', { locale: 'en-US', hourCycle: 12 })).toBe(12)
  expect(hourCycleIn('en', { locale: 'de-DE', hourCycle: 24 })).toBe(24)
})
