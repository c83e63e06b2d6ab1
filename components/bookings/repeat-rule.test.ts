import { expect, it } from 'vitest'
import { occurrencesOf } from '@/lib/engine/occurrences'
import { ruleInWords, ruleOf, usualRepeat } from './repeat-rule'
import { english, german } from './test-words'

const manner = { locale: 'en-GB', hour_cycle: 24 } as const
/** A Tuesday. */
const date = '2026-11-24'
const repeat = usualRepeat(date)
const dates = (changes: Partial<typeof repeat>) => occurrencesOf(ruleOf({ ...repeat, ...changes }, 1), date)

it('begins as every week on the day of the first date, six times', () => {
  expect(dates({})).toEqual([
    '2026-11-24',
    '2026-12-01',
    '2026-12-08',
    '2026-12-15',
    '2026-12-22',
    '2026-12-29',
  ])
})

it('every second week on two days keeps both days in one week', () => {
  expect(dates({ every: 2, weekdays: [4, 2], times: 4 })).toEqual([
    '2026-11-24',
    '2026-11-26',
    '2026-12-08',
    '2026-12-10',
  ])
})

it('every second week begins on the day the profile begins its weeks, Sunday as well', () => {
  const fortnight = { ...repeat, every: 2, weekdays: [7, 1], times: 3 }
  expect(occurrencesOf(ruleOf(fortnight, 1), '2026-11-23')).toEqual([
    '2026-11-23',
    '2026-11-29',
    '2026-12-07',
  ])
  expect(occurrencesOf(ruleOf(fortnight, 0), '2026-11-23')).toEqual([
    '2026-11-23',
    '2026-12-06',
    '2026-12-07',
  ])
})

it('until a day includes that day', () => {
  expect(dates({ unit: 'day', every: 3, end: 'date', until: '2026-11-30' })).toEqual([
    '2026-11-24',
    '2026-11-27',
    '2026-11-30',
  ])
})

it('months keep the day of the month, whatever weekdays were chosen before', () => {
  expect(dates({ unit: 'month', weekdays: [1], times: 2 })).toEqual(['2026-11-24', '2026-12-24'])
})

it.each([
  ['FREQ=WEEKLY;COUNT=6', 'every week', 'jede Woche'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO;COUNT=6',
    'every 2 weeks on Mon, Thu',
    'alle 2 Wochen, Mon, Thu',
  ],
  ['FREQ=DAILY;INTERVAL=3;UNTIL=20261130', 'every 3 days', 'alle 3 Tage'],
  ['FREQ=MONTHLY;BYDAY=1MO;COUNT=3', 'every month', 'jeden Monat'],
  ['FREQ=YEARLY', 'Repeat', 'Wiederholen'],
])('%s is told in both languages', (rule, inEnglish, inGerman) => {
  expect(ruleInWords(rule, manner, english)).toBe(inEnglish)
  expect(ruleInWords(rule, manner, german)).toBe(inGerman)
})
