import { expect, test } from 'vitest'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { blocksOf, closedBetween, closedSpans, scheduleOf } from './shading'
import { emptyGrid } from './test-stage'

const monday = Date.parse('2026-11-23')
const row = (operator_id: number | null, start_time: string, end_time: string) => ({
  id: 1,
  operator_id,
  weekday: 1,
  start_time,
  end_time,
  valid_from: null,
  valid_to: null,
})
const grid = (changes: Partial<GridJson>): GridJson => ({ ...emptyGrid(), ...changes })
const closed = (of: GridJson, staffId: number | null | undefined, day = monday) =>
  closedSpans({ day, staffId }, of, scheduleOf(of))

test('what is not open is closed', () => {
  expect(closedBetween([])).toEqual([{ start: 0, end: 1440 }])
  expect(
    closedBetween([
      [810, 1440],
      [480, 750],
      [500, 600],
    ]),
  ).toEqual([
    { start: 0, end: 480 },
    { start: 750, end: 810 },
  ])
})

test('a person’s column shows their own hours; everybody’s is open while anybody works', () => {
  const hours = grid({ schedule: [row(null, '09:00', '17:00'), row(1, '12:00', '20:00')] })
  expect(closed(hours, 1)).toEqual([
    { start: 0, end: 720 },
    { start: 1200, end: 1440 },
  ])
  expect(closed(hours, 2)[0]).toEqual({ start: 0, end: 540 })
  expect(closed(hours, undefined)).toEqual([
    { start: 0, end: 540 },
    { start: 1200, end: 1440 },
  ])
})

test('a day off is closed from end to end', () => {
  const override = {
    id: 1,
    operator_id: null,
    date: '2026-11-23',
    closed: true,
    intervals: [],
    reason: 'Holiday',
  }
  expect(closed(grid({ overrides: [override] }), undefined)).toEqual([{ start: 0, end: 1440 }])
})

const lunch: GridJson['blocked_times'][number] = {
  id: 7,
  uid: '00000000-0000-4000-8000-000000000007',
  operator_id: 2,
  product_id: null,
  type_id: null,
  name: 'Lunch',
  icon: null,
  color: null,
  starts_at: '2026-11-23T11:00:00.000Z',
  ends_at: '2026-11-23T12:00:00.000Z',
  all_day: false,
  calendar_import_id: null,
  calendar_import_label: null,
}
const blocks = (block: typeof lunch, staffId: number | null | undefined, day = monday) =>
  blocksOf({ key: 'x', day, staffId }, grid({ blocked_times: [block] }))

test('a person’s block stands in their column, in a day’s column under their name, in others’ not at all', () => {
  expect(blocks(lunch, 2)).toEqual([{ id: 7, name: 'Lunch', person: null, start: 720, end: 780 }])
  expect(blocks(lunch, undefined)).toMatchObject([{ person: 'Jonas Weber' }])
  expect(blocks(lunch, 1)).toEqual([])
})

test('a block of days covers each of them, and one of a single service shades nothing', () => {
  const long = { ...lunch, operator_id: null, ends_at: '2026-11-25T12:00:00.000Z' }
  expect(blocks(long, undefined, monday + 86_400_000)).toMatchObject([{ start: 0, end: 1440, person: null }])
  expect(blocks({ ...lunch, product_id: 3 }, undefined)).toEqual([])
})
