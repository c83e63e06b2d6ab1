import { expect, test } from 'vitest'
import type { BlockedTimeJson, OverrideJson, ScheduleJson } from '@/lib/wire/profile-shapes'
import { dayMarks } from './day-marks'

const hours = (weekday: number, operator_id: number | null = null): ScheduleJson => ({
  id: weekday,
  operator_id,
  weekday,
  start_time: '09:00',
  end_time: '17:00',
  valid_from: null,
  valid_to: null,
})
const override = (date: string, changes: Partial<OverrideJson> = {}): OverrideJson => ({
  id: 7,
  operator_id: null,
  date,
  closed: true,
  intervals: [],
  reason: 'Stocktaking',
  ...changes,
})
const block = (changes: Partial<BlockedTimeJson>): BlockedTimeJson => ({
  id: 1,
  uid: 'a',
  operator_id: null,
  product_id: null,
  type_id: null,
  name: 'Away',
  icon: null,
  color: null,
  starts_at: '2027-01-04T23:00:00Z',
  ends_at: '2027-01-06T23:00:00Z',
  all_day: true,
  calendar_import_id: null,
  calendar_import_label: null,
  ...changes,
})

// 2027-01-04 is a Monday.
const monday = '2027-01-04'
const diary = (changes: Partial<Parameters<typeof dayMarks>[0]> = {}) => ({
  schedule: [hours(1), hours(2)],
  overrides: [],
  blocked_times: [],
  timezone: 'Europe/Berlin',
  ...changes,
})

test('a day is open by the week, at rest without hours, and closed or special by an override', () => {
  const special = override('2027-01-03', {
    id: 8,
    closed: false,
    intervals: [{ start_time: '10:00', end_time: '24:00' }],
  })
  const marks = dayMarks(diary({ overrides: [override(monday), special] }), null, [
    monday,
    '2027-01-05',
    '2027-01-06',
    '2027-01-03',
  ])
  expect([...marks.values()].map(({ kind }) => kind)).toEqual(['closed', 'open', 'rest', 'special'])
  expect(marks.get('2027-01-03')?.spans).toEqual([[600, 1440]])
  expect(marks.get(monday)?.override?.reason).toBe('Stocktaking')
})

test('a person keeps the business’s closures, and their own come first', () => {
  const own = override(monday, {
    id: 9,
    operator_id: 3,
    closed: false,
    intervals: [{ start_time: '08:00', end_time: '10:00' }],
  })
  const both = diary({ overrides: [override(monday), own] })
  expect(dayMarks(both, 3, [monday]).get(monday)).toMatchObject({ kind: 'special', override: { id: 9 } })
  expect(dayMarks(both, 4, [monday]).get(monday)).toMatchObject({ kind: 'closed', override: { id: 7 } })
  expect(dayMarks(both, null, [monday]).get(monday)).toMatchObject({ kind: 'closed', people: [3] })
})

test('blocked time marks the local dates it touches, for those it concerns', () => {
  const blocked_times = [block({}), block({ id: 2, operator_id: 3 }), block({ id: 3, product_id: 5 })]
  const dates = [monday, '2027-01-05', '2027-01-06', '2027-01-07']
  const idsOn = (person: number | null) =>
    dates.map((date) =>
      dayMarks(diary({ blocked_times }), person, dates)
        .get(date)
        ?.blocks.map(({ id }) => id),
    )
  expect(idsOn(3)).toEqual([[], [1, 2], [1, 2], []])
  expect(idsOn(4)).toEqual([[], [1], [1], []])
  expect(idsOn(null)).toEqual([[], [1, 3], [1, 3], []])
})
