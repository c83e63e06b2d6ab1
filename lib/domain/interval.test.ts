import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, type Interval, mostAtOnce, overlapping, overlaps, union } from './interval'

const interval = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Interval => ({ start, end: start + length }))
const intervals = fc.array(interval, { maxLength: 12 })

/** Half-open intervals between whole numbers are told apart by their whole numbers. */
const moments = Array.from({ length: 60 }, (_, moment) => moment)
const holds = (moment: number) => (one: Interval) => one.start <= moment && moment < one.end

describe('intervals', () => {
  it('that touch do not overlap', () => {
    expect(overlaps({ start: 9, end: 10 }, { start: 10, end: 11 })).toBe(false)
    expect(overlaps({ start: 10, end: 11 }, { start: 9, end: 10 })).toBe(false)
    expect(overlaps({ start: 9, end: 11 }, { start: 10, end: 12 })).toBe(true)
    expect(overlaps({ start: 9, end: 12 }, { start: 10, end: 11 })).toBe(true)
  })

  it('overlap when they share a moment, whichever comes first', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const shared = moments.some((moment) => holds(moment)(a) && holds(moment)(b))
        expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared, shared])
      }),
    )
  })

  it('contain what begins and ends with them', () => {
    expect(contains({ start: 9, end: 12 }, { start: 9, end: 12 })).toBe(true)
    expect(contains({ start: 9, end: 12 }, { start: 11, end: 13 })).toBe(false)
  })

  it('become one where they touch or overlap, and empty ones vanish', () => {
    const merged = union([
      { start: 14, end: 16 },
      { start: 9, end: 10 },
      { start: 10, end: 12 },
      { start: 15, end: 17 },
      { start: 20, end: 20 },
    ])
    expect(merged).toEqual([
      { start: 9, end: 12 },
      { start: 14, end: 17 },
    ])
  })

  it('hold the same moments after their union, which is sorted with gaps between', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const before = structuredClone(some)
        const merged = union(some)
        for (const moment of moments) expect(merged.some(holds(moment))).toBe(some.some(holds(moment)))
        for (const [index, next] of merged.slice(1).entries())
          expect(next.start).toBeGreaterThan(merged[index]?.end ?? Number.NaN)
        expect(some).toEqual(before)
      }),
    )
  })

  it('are found by what they overlap, earliest first', () => {
    fc.assert(
      fc.property(intervals, fc.array(interval), (some, spans) => {
        const within = overlapping(some)
        const byStart = [...some].sort((a, b) => a.start - b.start)
        for (const span of spans) expect(within(span)).toEqual(byStart.filter((one) => overlaps(one, span)))
      }),
    )
  })

  it('are counted at their most crowded moment within a span', () => {
    fc.assert(
      fc.property(intervals, interval, (some, span) => {
        const counts = moments
          .filter((moment) => holds(moment)(span))
          .map((m) => some.filter(holds(m)).length)
        expect(mostAtOnce(some, span)).toBe(Math.max(...counts))
      }),
    )
  })
})
