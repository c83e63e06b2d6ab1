import { describe, expect, it } from 'vitest'
import { agendaDays, paged, visibleRange } from './visible-range'

describe('the visible range', () => {
  it('of a week begins on the day the profile’s weeks begin', () => {
    expect(visibleRange('week', '2026-11-22', 1)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(visibleRange('week', '2026-11-22', 0)).toEqual({ from: '2026-11-22', to: '2026-11-28' })
  })

  it('of a month is whole weeks', () => {
    expect(visibleRange('month', '2026-11-21', 1)).toEqual({ from: '2026-10-26', to: '2026-12-06' })
    expect(visibleRange('month', '2027-02-10', 1)).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  })

  it('of a day, and of the staff of a day, is that day', () => {
    expect(visibleRange('staff', '2026-11-21', 1)).toEqual({ from: '2026-11-21', to: '2026-11-21' })
  })

  it('of the agenda is the thirty days from its date', () => {
    expect(visibleRange('agenda', '2026-11-21', 1)).toEqual({ from: '2026-11-21', to: '2026-12-20' })
  })

  it('of an agenda of what waits, or was searched for, is the longest that a grid can be', () => {
    const waiting = agendaDays({ status: 'pending', search: '' })
    expect(visibleRange('agenda', '2026-11-21', 1, waiting)).toEqual({ from: '2026-11-21', to: '2027-11-21' })
    expect(agendaDays({ status: 'active', search: 'ann' })).toBe(waiting)
    expect(agendaDays({ status: 'all', search: '' })).toBe(waiting)
    expect(agendaDays({ status: 'active', search: '' })).toBe(30)
  })
})

describe('paging', () => {
  it('by a month stays inside the next month', () => {
    expect(paged('month', '2027-01-31', 1)).toBe('2027-02-28')
    expect(paged('month', '2027-03-31', -1)).toBe('2027-02-28')
    expect(paged('month', '2026-12-15', 1)).toBe('2027-01-15')
  })

  it('by a week keeps the weekday', () => {
    expect(paged('week', '2026-12-28', 1)).toBe('2027-01-04')
  })
})
