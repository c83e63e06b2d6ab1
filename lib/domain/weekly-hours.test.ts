import { expect, test } from 'vitest'
import { overlappingRows, type WeekRow } from './weekly-hours'

const row = (start: number, end: number, changes: Partial<WeekRow> = {}): WeekRow => ({
  weekday: 1,
  start,
  end,
  validFrom: null,
  validTo: null,
  ...changes,
})

test('intervals that touch do not overlap, those that share a minute do: the later one is named', () => {
  expect(overlappingRows([row(540, 720), row(720, 1440)])).toEqual([])
  expect(overlappingRows([row(720, 1440), row(540, 720)])).toEqual([])
  expect(overlappingRows([row(540, 721), row(0, 60), row(720, 1440)])).toEqual([2])
})

test('the same hours on another weekday, or in another season, are no overlap', () => {
  expect(overlappingRows([row(540, 720), row(540, 720, { weekday: 2 })])).toEqual([])
  const summer = { validFrom: '2026-06-01', validTo: '2026-08-31' }
  expect(overlappingRows([row(540, 720, summer), row(540, 720, { validFrom: '2026-09-01' })])).toEqual([])
  expect(overlappingRows([row(540, 720, summer), row(540, 720, { validFrom: '2026-08-31' })])).toEqual([1])
  expect(overlappingRows([row(540, 720, summer), row(540, 720)])).toEqual([1])
})

test('seasons that share a single day overlap, whichever of them is named first', () => {
  const until = row(540, 720, { validTo: '2026-05-31' })
  const from = row(540, 720, { validFrom: '2026-06-01' })
  expect(overlappingRows([until, from])).toEqual([])
  expect(overlappingRows([from, until])).toEqual([])
  const sameDay = row(540, 720, { validFrom: '2026-05-31' })
  expect(overlappingRows([sameDay, until])).toEqual([1])
})

test('each row is named once, though it overlaps several', () => {
  expect(overlappingRows([row(540, 600), row(660, 720), row(500, 800), row(0, 60)])).toEqual([2])
  expect(overlappingRows([row(540, 600), row(540, 600), row(540, 600)])).toEqual([1, 2])
})
