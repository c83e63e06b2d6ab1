import { describe, expect, it } from 'vitest'
import { fromUnits, toUnits } from '@/components/ui/price'
import { duration, timeOfDay } from '@/components/ui/words'
import { english } from './test-words'
import { moveInWords, placeInWords, rangeTitle } from './words'

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

describe('a move in words', () => {
  const anna = {
    place: { date: '2026-11-23', time: '10:00', durationMinutes: 60, checkoutDate: null, staffId: 1 },
    person: 'Anna',
  }
  const moved = (changes: Partial<typeof anna.place>, person = 'Anna') =>
    moveInWords(anna, { place: { ...anna.place, ...changes }, person }, british, english)

  it('names the time alone while the day stays', () => {
    expect(moved({ time: '11:00' })).toBe('Mon 23 Nov, 10:00 → 11:00')
    expect(moved({ date: '2026-11-24' })).toBe('Mon 23 Nov, 10:00 → Tue 24 Nov, 10:00')
  })

  it('names the person beside the time', () => {
    expect(moved({ time: '11:00', staffId: 2 }, 'Ben')).toBe('Mon 23 Nov, 10:00 → 11:00; Anna → Ben')
    expect(moved({ staffId: 2 }, 'Ben')).toBe('Anna → Ben')
  })

  it('names the length beside a new beginning, and alone', () => {
    expect(moved({ time: '09:30', durationMinutes: 90 })).toBe('Mon 23 Nov, 10:00 → 09:30; 1 h → 1 h 30 min')
    expect(moved({ durationMinutes: 45 })).toBe('1 h → 45 min')
  })

  it('names the objects when a stay goes to another', () => {
    const stay = { ...anna.place, checkoutDate: '2026-11-25' }
    const [from, to] = ['Cottage', 'Loft'].map((object) => ({ place: stay, person: null, object }))
    expect(from && to && moveInWords(from, to, british, english)).toBe('Cottage → Loft')
  })

  it('names a stay by its days, which say its length', () => {
    const stay = { ...anna.place, checkoutDate: '2026-11-25', durationMinutes: 2640 }
    const longer = { ...stay, checkoutDate: '2026-11-27', durationMinutes: 5520 }
    const [from, to] = [stay, longer].map((place) => ({ place, person: null }))
    expect(from && to && moveInWords(from, to, british, english)).toBe(
      'Mon 23 Nov – Wed 25 Nov → Mon 23 Nov – Fri 27 Nov',
    )
  })

  it('is silent when nothing moved', () => {
    expect(moved({})).toBe('')
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
