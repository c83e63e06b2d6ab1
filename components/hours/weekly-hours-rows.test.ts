import { describe, expect, test } from 'vitest'
import {
  always,
  copyDay,
  faultsOf,
  minutesOf,
  move,
  nextSpan,
  paint,
  periodOn,
  periodsOf,
  split,
  typeAt,
  type WeekHours,
} from './weekly-hours-rows'

const row = (weekday: number, start_time: string, end_time: string, changes: Partial<WeekHours> = {}) => ({
  weekday,
  start_time,
  end_time,
  valid_from: null,
  valid_to: null,
  ...changes,
})

const times = (rows: WeekHours[]) =>
  rows.map(({ weekday, start_time, end_time }) => `${weekday} ${start_time}–${end_time}`)

describe('painting', () => {
  test('what is painted onto hours, or up to them, becomes one with them', () => {
    const rows = [row(1, '09:00', '12:00'), row(1, '14:00', '18:00'), row(2, '09:00', '10:00')]
    expect(times(paint(rows, 1, always, [720, 840]))).toEqual(['2 09:00–10:00', '1 09:00–18:00'])
    expect(times(paint(rows, 1, always, [1140, 1440]))).toContain('1 19:00–24:00')
  })

  test('an interval that is moved leaves where it was', () => {
    const rows = [row(1, '09:00', '12:00'), row(1, '14:00', '18:00')]
    expect(times(move(rows, 0, [480, 660]))).toEqual(['1 08:00–11:00', '1 14:00–18:00'])
    expect(times(move(rows, 0, [780, 900]))).toEqual(['1 13:00–18:00'])
  })

  test('a further interval begins an hour after the last, as long as the day lasts', () => {
    expect(nextSpan([], 1, always)).toEqual([540, 1020])
    expect(nextSpan([row(1, '09:00', '12:00')], 1, always)).toEqual([780, 960])
    expect(nextSpan([row(1, '09:00', '22:30')], 1, always)).toEqual([1410, 1440])
    expect(nextSpan([row(1, '09:00', '23:00')], 1, always)).toBeNull()
  })
})

test('a day is copied onto others in place of what they had', () => {
  const rows = [
    row(1, '09:00', '12:00'),
    row(1, '13:00', '17:00'),
    row(2, '06:00', '07:00'),
    row(3, '08:00', '09:00'),
  ]
  expect(times(copyDay(rows, 1, always, [1, 2])).sort()).toEqual([
    '1 09:00–12:00',
    '1 13:00–17:00',
    '2 09:00–12:00',
    '2 13:00–17:00',
    '3 08:00–09:00',
  ])
})

describe('what is wrong', () => {
  test.each([
    ['a missing time', [row(1, '', '12:00')], { field: 'start_time', word: 'required' }],
    ['an end before the start', [row(1, '12:00', '09:00')], { field: 'end_time', word: 'endsBeforeStart' }],
    ['no time at all', [row(1, '12:00', '12:00')], { field: 'end_time', word: 'endsBeforeStart' }],
  ])('%s', (_, rows, fault) => {
    expect([...faultsOf(rows)]).toEqual([[0, fault]])
  })

  test('an overlap, told at the later row', () => {
    const rows = [row(1, '09:00', '12:00'), row(1, '13:00', '14:00')]
    expect(faultsOf(rows).size).toBe(0)
    expect([...faultsOf(typeAt(rows, 1, { start_time: '11:00' }))]).toEqual([
      [1, { field: 'start_time', word: 'overlaps' }],
    ])
  })
})

test('from a date on there may be other hours: both periods begin with the same, and do not overlap', () => {
  const { rows, period } = split([row(1, '09:00', '17:00')], always, '2027-06-01')
  expect(period).toEqual({ from: '2027-06-01', to: null })
  expect(periodsOf(rows)).toEqual([
    { from: null, to: '2027-05-31' },
    { from: '2027-06-01', to: null },
  ])
  expect(faultsOf(rows).size).toBe(0)
  expect(periodOn(rows, '2027-05-31').to).toBe('2027-05-31')
  expect(periodOn(rows, '2027-06-01')).toEqual(period)
})

test('the hours of a week add up, without what is still being typed', () => {
  expect(minutesOf([row(1, '09:00', '12:00'), row(2, '22:00', '24:00'), row(3, '', '12:00')])).toBe(300)
})
