import { expect, test } from 'vitest'
import type { BlockedTimeJson } from '@/lib/wire/profile-shapes'
import { blockRequest, blockValues, newBlockValues } from './block-values'

const block: BlockedTimeJson = {
  id: 1,
  uid: 'a',
  operator_id: 3,
  product_id: null,
  type_id: null,
  name: 'Dentist',
  icon: 'user',
  color: null,
  starts_at: '2027-01-04T21:00:00Z',
  ends_at: '2027-01-04T23:00:00Z',
  all_day: false,
  calendar_import_id: null,
  calendar_import_label: null,
}

test('an end at midnight is 24:00 of the day before, and whole days end with their last one', () => {
  expect(blockValues(block, 'Europe/Berlin')).toMatchObject({
    who: 'p3',
    startDate: '2027-01-04',
    startTime: '22:00',
    endDate: '2027-01-04',
    endTime: '24:00',
  })
  const days = { ...block, starts_at: '2027-01-03T23:00:00Z', ends_at: '2027-01-05T23:00:00Z', all_day: true }
  expect(blockValues(days, 'Europe/Berlin')).toMatchObject({ startDate: '2027-01-04', endDate: '2027-01-05' })
})

test('a change sends only what was changed, so that nobody else’s change is undone', () => {
  const former = blockValues(block, 'Europe/Berlin')
  expect(blockRequest({ ...former, name: 'Doctor' }, former)).toEqual({ name: 'Doctor' })
  expect(blockRequest({ ...former, who: 's5' }, former)).toEqual({ operator_id: null, product_id: 5 })
  expect(blockRequest({ ...former, allDay: true }, former)).toEqual({
    all_day: true,
    start_date: '2027-01-04',
    start_time: null,
    end_date: '2027-01-04',
    end_time: null,
  })
})

test('new blocked time is of whoever is looked at', () => {
  expect(blockRequest(newBlockValues('2027-01-04', 3))).toMatchObject({ operator_id: 3, product_id: null })
  expect(blockRequest(newBlockValues('2027-01-04', null))).toMatchObject({
    operator_id: null,
    product_id: null,
  })
})
