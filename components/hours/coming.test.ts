import { expect, test } from 'vitest'
import type { BlockedTimeJson, OverrideJson } from '@/lib/wire/profile-shapes'
import { coming } from './coming'

let id = 0
const closed = (date: string, changes: Partial<OverrideJson> = {}): OverrideJson => {
  id += 1
  return { id, operator_id: null, date, closed: true, intervals: [], reason: null, ...changes }
}
const block = (changes: Partial<BlockedTimeJson>): BlockedTimeJson => ({
  id: 1,
  uid: 'a',
  operator_id: null,
  product_id: null,
  type_id: null,
  name: 'Away',
  icon: null,
  color: null,
  starts_at: '2027-01-09T23:00:00Z',
  ends_at: '2027-01-12T23:00:00Z',
  all_day: true,
  calendar_import_id: null,
  calendar_import_label: null,
  ...changes,
})
const asked = { blocked_times: [], timezone: 'Europe/Berlin', today: '2027-01-02', person: null }
const told = (all: ReturnType<typeof coming>) => all.map(({ from, to, person }) => [from, to, person])

test('days in a row that say the same are one, and days that are over are none', () => {
  const overrides = [
    closed('2027-01-04'),
    closed('2027-01-01'),
    closed('2027-01-03'),
    closed('2027-01-05', { reason: 'Trip' }),
    closed('2027-01-07'),
    closed('2027-01-04', { operator_id: 3 }),
  ]
  expect(told(coming({ ...asked, overrides }))).toEqual([
    ['2027-01-03', '2027-01-04', null],
    ['2027-01-04', '2027-01-04', 3],
    ['2027-01-05', '2027-01-05', null],
    ['2027-01-07', '2027-01-07', null],
  ])
})

test('of a person are theirs and everybody’s, with the days that are blocked as a whole', () => {
  const overrides = [closed('2027-01-04', { operator_id: 3 }), closed('2027-01-05', { operator_id: 4 })]
  const blocked_times = [block({}), block({ id: 2, operator_id: 4 }), block({ id: 3, all_day: false })]
  expect(told(coming({ ...asked, overrides, blocked_times, person: 3 }))).toEqual([
    ['2027-01-04', '2027-01-04', 3],
    ['2027-01-10', '2027-01-12', null],
  ])
})
