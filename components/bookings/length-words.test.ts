import { expect, it } from 'vitest'
import { lengthInWords } from './length-words'
import { english } from './test-words'

const british = { locale: 'en-GB', hour_cycle: 24 } as const

it('a time dragged longer than the service takes says its own length, and the usual', () => {
  expect(lengthInWords({ time: '09:30', minutes: 105, usual: 60 }, british, english)).toBe(
    'Until 11:15, 1 h 45 min (usually 1 h)',
  )
})

it('the usual length is said once, and an end after midnight as a time', () => {
  expect(lengthInWords({ time: '23:30', minutes: 60, usual: 60 }, british, english)).toBe('Until 00:30, 1 h')
  expect(lengthInWords({ time: '', minutes: 45, usual: null }, british, english)).toBe('45 min')
})
