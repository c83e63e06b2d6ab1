import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/domain/refusal'
import { occurrencesOf } from './occurrences'

describe('a rule in dates', () => {
  test('every second week, three times', () => {
    expect(occurrencesOf('FREQ=WEEKLY;INTERVAL=2;COUNT=3', '2026-11-24')).toEqual([
      '2026-11-24',
      '2026-12-08',
      '2026-12-22',
    ])
  })

  test('two days of every week until a day, which counts', () => {
    expect(occurrencesOf('FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261203T000000Z', '2026-11-24')).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-12-01',
      '2026-12-03',
    ])
  })

  test('the last Friday of every month', () => {
    expect(occurrencesOf('FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2026-11-27')).toEqual([
      '2026-11-27',
      '2026-12-25',
    ])
  })
})

test.each([
  ['', 'invalid'],
  ['every tuesday', 'invalid'],
  ['FREQ=SECONDLY;COUNT=3', 'invalid'],
  ['FREQ=YEARLY;COUNT=3', 'invalid'],
  ['FREQ=WEEKLY;COUNT=3;BYHOUR=3', 'invalid'],
  ['FREQ=WEEKLY;INTERVAL=0;COUNT=3', 'invalid'],
  ['FREQ=WEEKLY;INTERVAL=-1;COUNT=3', 'invalid'],
  ['FREQ=WEEKLY', 'endless'],
  ['FREQ=WEEKLY;UNTIL=20200101', 'empty'],
  ['FREQ=DAILY;COUNT=105', 'too_big'],
  ['FREQ=DAILY;COUNT=999999999', 'too_big'],
  ['FREQ=MONTHLY;COUNT=100', 'too_big'],
  ['FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=2;COUNT=5', 'invalid'],
  ['FREQ=MONTHLY;BYDAY=+6MO;COUNT=5', 'invalid'],
  ['FREQ=WEEKLY;UNTIL=someday', 'invalid'],
  ['FREQ=WEEKLY;UNTIL=20270101T256100Z', 'invalid'],
])('“%s” is refused as %s', (rule, code) => {
  expect(() => occurrencesOf(rule, '2026-11-24')).toThrow(Refused)
  try {
    occurrencesOf(rule, '2026-11-24')
  } catch (error) {
    expect((error as Refused).details.faults).toMatchObject([{ field: 'rule', code }])
  }
})

test.each([
  ['FREQ=WEEKLY;UNTIL=20270230', 'UNTIL must be a day that exists, such as 20270131.'],
  ['FREQ=WEEKLY;COUNT=2;COUNT=3', 'COUNT stands here twice.'],
  ['RRULE:FREQ=WEEKLY;freq=DAILY;COUNT=3', 'FREQ stands here twice.'],
  ['FREQ=WEEKLY;COUNT=2;UNTIL=20270131', 'Ends by COUNT or by UNTIL, not by both.'],
  ['FREQ=WEEKLY;COUNT=2.5', 'COUNT must be a whole number above 0.'],
  ['FREQ=WEEKLY;COUNT=0', 'COUNT must be a whole number above 0.'],
  ['FREQ=WEEKLY;INTERVAL=1.5;COUNT=2', 'INTERVAL must be a whole number above 0.'],
])('“%s” is told why', (rule, message) => {
  expect(() => occurrencesOf(rule, '2026-11-24')).toThrow(message)
})
