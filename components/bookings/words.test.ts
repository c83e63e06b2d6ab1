import { describe, expect, it } from 'vitest'
import { fromUnits, toUnits } from './price'
import { duration, placeInWords, rangeTitle, timeOfDay } from './words'

const british = { locale: 'en-GB', hour_cycle: 24 } as const
const american = { locale: 'en-US', hour_cycle: 12 } as const

describe('words', () => {
  it('write the time as the profile does', () => {
    expect(timeOfDay('14:30', british)).toBe('14:30')
    expect(timeOfDay('00:15', british)).toBe('00:15')
    expect(timeOfDay('14:30', american)).toMatch(/^2:30\sPM$/)
  })

  it('say how long in hours and minutes', () => {
    expect([45, 60, 90].map(duration)).toEqual(['45 min', '1 h', '1 h 30 min'])
  })

  it('say where a stay lies by its two days', () => {
    const stay = { booking_date: '2026-11-24', start_time: '15:00', checkout_date: '2026-11-27' }
    expect(placeInWords(stay, british)).toBe('Tue 24 Nov – Fri 27 Nov')
  })

  it('name a week by its first and last day', () => {
    const range = { from: '2026-11-16', to: '2026-11-22' }
    expect(rangeTitle('week', '2026-11-18', range, british)).toMatch(/^16\s?–\s?22 Nov 2026$/)
  })
})

describe('prices', () => {
  it('respect each currency’s smallest unit', () => {
    expect(toUnits(5000, 'jpy')).toBe(5000)
    expect(toUnits(1.234, 'kwd')).toBe(1234)
    expect(toUnits(19.99, 'eur')).toBe(1999)
    expect(fromUnits(1999, 'eur')).toBe(19.99)
  })
})
