import { describe, expect, test } from 'vitest'
import { periodStart, periodsOf, rangeBefore } from './report-period'

describe('periods of a range', () => {
  test.each([
    ['week', 1, '2026-11-22', '2026-11-16'],
    ['week', 0, '2026-11-22', '2026-11-22'],
    ['week', 6, '2026-11-20', '2026-11-14'],
    ['month', 1, '2026-02-28', '2026-02-01'],
    ['day', 1, '2026-02-28', '2026-02-28'],
  ] as const)('a %s that begins on %i: %s belongs to %s', (by, weekStart, date, start) => {
    expect(periodStart(date, by, weekStart)).toBe(start)
  })

  test('they leave no day out, and keep within the range', () => {
    expect(periodsOf({ from: '2025-12-31', to: '2026-01-13' }, 'week', 1)).toEqual([
      { from: '2025-12-31', to: '2026-01-04' },
      { from: '2026-01-05', to: '2026-01-11' },
      { from: '2026-01-12', to: '2026-01-13' },
    ])
    expect(periodsOf({ from: '2025-12-15', to: '2026-02-03' }, 'month', 1)).toEqual([
      { from: '2025-12-15', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-03' },
    ])
    expect(periodsOf({ from: '2026-02-28', to: '2026-03-01' }, 'day', 1)).toHaveLength(2)
  })
})

describe('the range before', () => {
  test.each([
    ['a week', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['a month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['a year', '2028-01-01', '2028-12-31', '2027-01-01', '2027-12-31'],
    ['one day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['from the first to the middle', '2026-03-01', '2026-03-10', '2026-02-19', '2026-02-28'],
  ])('of %s', (_, from, to, before, until) => {
    expect(rangeBefore({ from, to })).toEqual({ from: before, to: until })
  })
})
