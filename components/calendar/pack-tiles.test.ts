import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lane, packTiles, type Span } from './pack-tiles'

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 15, max: 240 })).map(([start, minutes]) => ({
    start,
    end: start + minutes,
  })),
  { maxLength: 60 },
)
const pairs = <T>(list: T[]) => list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const))
const meet = (a: Span, b: Span) => a.start < b.end && b.start < a.end

test('no two bookings at the same time stand in the same place', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const placed = packTiles(given).map((lane, index) => ({ ...lane, ...(given[index] as Span) }))
      for (const [a, b] of pairs(placed)) {
        if (!meet(a, b)) continue
        expect(a.of).toBe(b.of)
        expect(a.first + a.count <= b.first || b.first + b.count <= a.first).toBe(true)
      }
    }),
  )
})

test('nobody stands outside the column, and no more lanes are used than bookings meet', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const most = (at: number) => given.filter(({ start, end }) => start <= at && at < end).length
      const widest = Math.max(0, ...given.map(({ start }) => most(start)))
      for (const { first, count, of } of packTiles(given)) {
        expect(first >= 0 && count >= 1 && first + count <= of).toBe(true)
        expect(of).toBeLessThanOrEqual(widest)
      }
    }),
  )
})

test('back to back is not at the same time, and free room is used', () => {
  const given = [
    { start: 540, end: 600 },
    { start: 600, end: 660 },
    { start: 615, end: 720 },
    { start: 660, end: 720 },
  ]
  const whole: Lane = { first: 0, count: 1, of: 1 }
  expect(packTiles(given)).toEqual([
    whole,
    { first: 0, count: 1, of: 2 },
    { first: 1, count: 1, of: 2 },
    { first: 0, count: 1, of: 2 },
  ])
})

test('a thousand bookings at one time are placed at once', () => {
  const crowd = Array.from({ length: 1000 }, (_, index) => ({ start: index % 7, end: 60 }))
  expect(new Set(packTiles(crowd).map(({ first }) => first)).size).toBe(1000)
})
