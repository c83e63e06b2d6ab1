import { describe, expect, test } from 'vitest'
import { groupingOf, rangeOf } from './report-range'

const none = { from: null, to: null }

describe('what a period means today', () => {
  test.each([
    ['week', '2026-11-16', '2026-11-22'],
    ['month', '2026-11-01', '2026-11-30'],
    ['last_month', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('%s', (period, from, to) => {
    expect(rangeOf({ period, ...none }, '2026-11-21', 1)).toEqual({ from, to })
  })

  test('last month of January lies in the year before', () => {
    expect(rangeOf({ period: 'last_month', ...none }, '2026-01-05', 1)).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    })
  })

  test('custom dates count, in whatever order they came', () => {
    const custom = (from: string | null, to: string | null) =>
      rangeOf({ period: 'custom', from, to }, '2026-11-21', 1)
    expect(custom('2026-02-03', '2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-02-03' })
    expect(custom(null, null)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(custom(null, '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-01' })
  })
})

test('bars stay few enough to be told apart', () => {
  const by = (from: string, to: string) => groupingOf(null, { from, to })
  expect(by('2026-11-01', '2026-11-30')).toBe('day')
  expect(by('2026-10-01', '2026-12-31')).toBe('week')
  expect(by('2026-01-01', '2026-12-31')).toBe('month')
  expect(groupingOf('day', { from: '2026-01-01', to: '2026-12-31' })).toBe('day')
})
