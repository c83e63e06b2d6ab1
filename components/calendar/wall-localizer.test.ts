import { describe, expect, test } from 'vitest'
import { createFormats } from './formats'
import { wallLocalizer } from './wall-localizer'

const localizer = wallLocalizer(createFormats({ locale: 'en-GB', hour_cycle: 24 }), 1)
const at = (text: string) => new Date(`${text.length === 10 ? `${text}T00:00` : text}:00Z`)
const text = (date: Date) => date.toISOString().slice(0, 16)

describe('units', () => {
  test.each([
    ['minutes', '2026-11-25T14:37', '2026-11-25T14:38'],
    ['hours', '2026-11-25T14:00', '2026-11-25T15:00'],
    ['day', '2026-11-25T00:00', '2026-11-26T00:00'],
    ['week', '2026-11-23T00:00', '2026-11-30T00:00'],
    ['month', '2026-11-01T00:00', '2026-12-01T00:00'],
    ['year', '2026-01-01T00:00', '2027-01-01T00:00'],
  ] as const)('the %s of a moment begins and ends', (unit, begins, endsBefore) => {
    const moment = new Date('2026-11-25T14:37:12.345Z')
    expect(text(localizer.startOf(moment, unit))).toBe(begins)
    expect(+localizer.endOf(moment, unit)).toBe(+at(endsBefore) - 1)
    expect(text(localizer.ceil(moment, unit))).toBe(endsBefore)
    expect(localizer.ceil(at(begins), unit)).toEqual(at(begins))
  })

  test('weeks begin where the profile says', () => {
    const sunday = wallLocalizer(createFormats({ locale: 'en-US', hour_cycle: 12 }), 0)
    expect(sunday.startOfWeek()).toBe(0)
    expect(text(sunday.startOf(at('2026-11-25'), 'week'))).toBe('2026-11-22T00:00')
    expect(text(localizer.startOf(at('2026-11-25'), 'week', 6))).toBe('2026-11-21T00:00')
  })

  test.each([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-03-31', -1, 'month', '2026-02-28'],
    ['2026-12-30', 1, 'week', '2027-01-06'],
    ['2026-03-28', 1, 'day', '2026-03-29'],
  ] as const)('%s and %i %s is %s', (from, amount, unit, to) => {
    expect(localizer.add(at(from), amount, unit)).toEqual(at(to))
  })

  test.each([
    ['2026-11-24T08:00', '2026-11-25T07:00', 'day', 1],
    ['2026-11-24T08:59', '2026-11-24T10:01', 'hours', 2],
    ['2026-11-24T08:00', '2026-11-24T10:15', 'minutes', 135],
    ['2026-01-31', '2026-03-01', 'month', 2],
    ['2026-11-22', '2026-11-23', 'week', 1],
    ['2025-12-31', '2026-01-01', 'year', 1],
  ] as const)('from %s to %s in %s: %i', (from, to, unit, count) => {
    expect(localizer.diff(at(from), at(to), unit)).toBe(count)
    expect(localizer.diff(at(to), at(from), unit)).toBe(count)
  })
})

describe('comparisons go by the unit', () => {
  const [morning, evening, next] = [at('2026-11-24T08:00'), at('2026-11-24T20:00'), at('2026-11-25T08:00')]
  test('same day', () => {
    expect(localizer.eq(morning, evening, 'day')).toBe(true)
    expect(localizer.neq(morning, evening)).toBe(true)
    expect(localizer.lt(morning, evening, 'day')).toBe(false)
    expect(localizer.lte(evening, morning, 'day')).toBe(true)
    expect(localizer.gt(next, evening, 'day')).toBe(true)
    expect(localizer.gte(morning, evening, 'day')).toBe(true)
    expect(localizer.isSameDate(morning, evening)).toBe(true)
    expect(localizer.inRange(evening, morning, morning, 'day')).toBe(true)
    expect(localizer.inRange(next, morning, evening)).toBe(false)
    expect(localizer.min(next, morning)).toBe(morning)
    expect(localizer.max(next, morning)).toBe(next)
  })
})

describe('days', () => {
  test('a month shows whole weeks', () => {
    const days = localizer.visibleDays(at('2026-11-15')).map(text)
    expect(days).toHaveLength(42)
    expect([days[0], days.at(-1)]).toEqual(['2026-10-26T00:00', '2026-12-06T00:00'])
    expect(localizer.visibleDays(at('2027-02-10'))).toHaveLength(28)
    expect(text(localizer.firstVisibleDay(at('2026-11-15')))).toBe('2026-10-26T00:00')
    expect(localizer.lastVisibleDay(at('2026-11-15'))).toEqual(new Date('2026-12-06T23:59:59.999Z'))
  })

  test('a range holds every day, over changes of clocks too', () => {
    expect(localizer.range(at('2026-10-24'), at('2026-10-26')).map(text)).toEqual([
      '2026-10-24T00:00',
      '2026-10-25T00:00',
      '2026-10-26T00:00',
    ])
  })

  test('a date and a time are merged', () => {
    expect(localizer.merge(at('2026-11-24'), at('2020-01-01T15:45'))).toEqual(at('2026-11-24T15:45'))
    expect(localizer.merge(null, null)).toBe(null)
  })

  test('a day has 1440 minutes, whatever the clocks do', () => {
    const day = at('2026-10-25')
    expect(localizer.getTotalMin(day, localizer.endOf(day, 'day'))).toBe(1439)
    expect(localizer.getMinutesFromMidnight(at('2026-10-25T02:30'))).toBe(150)
    expect(localizer.getSlotDate(at('2026-10-25T09:00'), 60, 90)).toEqual(at('2026-10-25T02:30'))
    expect(localizer.minutes(at('2026-10-25T02:30'))).toBe(30)
    expect(localizer.daySpan(at('2026-01-31T10:00'), at('2026-02-01T09:00'))).toBe(1)
    expect([
      localizer.getTimezoneOffset(day),
      localizer.getDstOffset(day, day),
      localizer.segmentOffset,
    ]).toEqual([0, 0, 0])
  })
})

describe('events', () => {
  const event = (start: string, end: string, allDay?: boolean) => ({ start: at(start), end: at(end), allDay })

  test('go on before and after what is shown', () => {
    expect(localizer.continuesPrior(at('2026-11-22T23:00'), at('2026-11-23'))).toBe(true)
    expect(localizer.continuesPrior(at('2026-11-23'), at('2026-11-23'))).toBe(false)
    expect(localizer.continuesAfter(at('2026-11-28'), at('2026-11-30'), at('2026-11-30'))).toBe(false)
    expect(localizer.continuesAfter(at('2026-11-28'), at('2026-12-01'), at('2026-11-30'))).toBe(true)
    expect(localizer.continuesAfter(at('2026-11-30'), at('2026-11-30'), at('2026-11-30'))).toBe(true)
  })

  test('belong to a range they touch, but not to one they end at', () => {
    const range = { start: at('2026-11-24'), end: at('2026-11-24T23:59') }
    const within = (start: string, end: string) => localizer.inEventRange({ event: event(start, end), range })
    expect(within('2026-11-23T23:00', '2026-11-24T01:00')).toBe(true)
    expect(within('2026-11-23T23:00', '2026-11-24')).toBe(false)
    expect(within('2026-11-24', '2026-11-24')).toBe(true)
    expect(within('2026-11-25', '2026-11-26')).toBe(false)
  })

  test('are sorted by day, then length, then all-day, then time', () => {
    const long = event('2026-11-24T12:00', '2026-11-26T12:00')
    const allDay = event('2026-11-24', '2026-11-24T12:00', true)
    const early = event('2026-11-24T08:00', '2026-11-24T09:00')
    const late = event('2026-11-24T08:00', '2026-11-24T10:00')
    const tomorrow = event('2026-11-25T07:00', '2026-11-25T08:00')
    const sorted = [tomorrow, late, early, allDay, long].sort((evtA, evtB) =>
      localizer.sortEvents({ evtA, evtB }),
    )
    expect(sorted).toEqual([long, allDay, early, late, tomorrow])
  })

  test('of whole days are known by their midnights', () => {
    expect(localizer.startAndEndAreDateOnly(at('2026-11-24'), at('2026-11-25'))).toBe(true)
    expect(localizer.startAndEndAreDateOnly(at('2026-11-24'), at('2026-11-25T11:00'))).toBe(false)
  })
})

test('titles are in the profile’s language', () => {
  const german = wallLocalizer(createFormats({ locale: 'de-DE', hour_cycle: 24 }), 1)
  expect(german.formats.monthHeaderFormat).toBeDefined()
  const title = german.formats.monthHeaderFormat as (date: Date) => string
  expect(title(at('2026-11-24'))).toBe('November 2026')
  const day = german.formats.dayHeaderFormat as (date: Date) => string
  expect(day(at('2026-11-24'))).toBe('Dienstag, 24. November')
})
