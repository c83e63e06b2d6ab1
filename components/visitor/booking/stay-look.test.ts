import { expect, test } from 'vitest'
import { datesBetween } from '@/lib/domain/local-time'
import { stayLook } from './stay-look'

/** Two nights fit from the 1st to the 5th, and from the 9th on; so the nights of the 7th and 8th are taken. */
const arrivals = new Set([
  ...datesBetween('2026-12-01', '2026-12-05'),
  ...datesBetween('2026-12-09', '2026-12-20'),
])
const service = { min_nights: 2, max_nights: 5 }
const looks = (stay: { arrival: string | null; departure: string | null }, from: string, to: string) =>
  datesBetween(from, to).map((date) => stayLook(date, stay, arrivals, service))

test('before an arrival is chosen, the days are open on which the shortest stay fits', () => {
  expect(looks({ arrival: null, departure: null }, '2026-12-04', '2026-12-09')).toEqual([
    'open',
    'open',
    'taken',
    'taken',
    'taken',
    'open',
  ])
})

test('after it, those on which the stay can end: long enough, not too long, and with no night taken between', () => {
  expect(looks({ arrival: '2026-12-03', departure: null }, '2026-12-03', '2026-12-09')).toEqual([
    'arrival',
    'taken',
    'open',
    'open',
    'open',
    'taken',
    'taken',
  ])
})

test('a chosen stay shows its days', () => {
  expect(looks({ arrival: '2026-12-09', departure: '2026-12-11' }, '2026-12-09', '2026-12-12')).toEqual([
    'arrival',
    'within',
    'departure',
    'open',
  ])
})
