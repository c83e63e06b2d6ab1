import { describe, expect, it } from 'vitest'
import { openIntervals, workingMinutes } from './schedule'
import type { OverrideRow, Situation } from './situation'
import { at, hoursOn, situationOf, week } from './test-situation'

const HOUR = 3_600_000
const monday = '2027-03-01'
const sunday = '2027-03-07'

/** The spans of a date as people read them. */
const spansOn = (situation: Situation, staffId: number | null, date: string) =>
  workingMinutes(situation, staffId, date).spans.map(([start, end]) => `${start / 60}–${end / 60}`)

const override = (parts: Partial<OverrideRow>): OverrideRow => ({
  id: 1,
  staffId: null,
  date: monday,
  closed: false,
  intervals: [],
  reason: null,
  ...parts,
})

describe('weekly hours', () => {
  it('are the profile’s for who has none of their own', () => {
    const shop = situationOf({ hours: [...week(null, ['09:00', '17:00']), ...week(1, ['12:00', '20:00'])] })
    expect(spansOn(shop, 1, monday)).toEqual(['12–20'])
    expect(spansOn(shop, 2, monday)).toEqual(['9–17'])
    expect(spansOn(shop, null, monday)).toEqual(['9–17'])
  })

  it('leave a day off to who has hours on other days only', () => {
    const shop = situationOf({ hours: [...week(null, ['09:00', '17:00']), hoursOn(2, 1, '10:00', '14:00')] })
    expect(spansOn(shop, 1, monday)).toEqual([])
    expect(spansOn(shop, 1, '2027-03-02')).toEqual(['10–14'])
  })

  it('have breaks', () => {
    const shop = situationOf({ hours: week(null, ['09:00', '12:00'], ['13:00', '17:00']) })
    expect(openIntervals(shop, 1, monday, monday)).toEqual([
      { start: at('2027-03-01 09:00'), end: at('2027-03-01 12:00') },
      { start: at('2027-03-01 13:00'), end: at('2027-03-01 17:00') },
    ])
  })

  it('hold for good when no day is named, and without an end or a beginning as long', () => {
    const open = { ...hoursOn(1, null, '09:00', '17:00') }
    const dates = (parts: { validFrom?: string; validTo?: string }) =>
      [monday, '2027-03-08', '2027-03-15'].filter(
        (date) => spansOn(situationOf({ hours: [{ ...open, ...parts }] }), null, date).length > 0,
      )
    expect(dates({})).toHaveLength(3)
    expect(dates({ validFrom: '2027-03-08' })).toEqual(['2027-03-08', '2027-03-15'])
    expect(dates({ validTo: '2027-03-08' })).toEqual([monday, '2027-03-08'])
  })

  it('hold from their first day to their last', () => {
    const spring = { ...hoursOn(1, null, '09:00', '17:00'), validFrom: '2027-03-08', validTo: '2027-03-15' }
    const shop = situationOf({ hours: [spring] })
    const mondays = [monday, '2027-03-08', '2027-03-15', '2027-03-22']
    expect(mondays.map((date) => spansOn(shop, null, date).length)).toEqual([0, 1, 1, 0])
  })

  it('run on over midnight where one day ends at 24:00 and the next begins at 0:00', () => {
    const bar = situationOf({
      hours: [hoursOn(1, null, '20:00', '24:00'), hoursOn(2, null, '00:00', '03:00')],
    })
    expect(openIntervals(bar, null, monday, '2027-03-02')).toEqual([
      { start: at('2027-03-01 20:00'), end: at('2027-03-02 03:00') },
    ])
  })
})

describe('a date of its own', () => {
  it('closes the house for everybody', () => {
    const shop = situationOf({ overrides: [override({ closed: true, reason: 'Holiday' })] })
    expect(spansOn(shop, 1, monday)).toEqual([])
    expect(spansOn(shop, null, monday)).toEqual([])
    expect(workingMinutes(shop, 2, monday).override?.reason).toBe('Holiday')
  })

  it('gives the house other hours, but does not call in who is off that day', () => {
    const shop = situationOf({
      hours: [...week(null, ['09:00', '17:00']), hoursOn(2, 1, '10:00', '14:00')],
      overrides: [override({ intervals: [[600, 720]] })],
    })
    expect(spansOn(shop, 2, monday)).toEqual(['10–12'])
    expect(spansOn(shop, 1, monday)).toEqual([])
  })

  it('opens the house on a day it is closed, for nobody who is off', () => {
    const shop = situationOf({ overrides: [override({ date: sunday, intervals: [[600, 720]] })] })
    expect(spansOn(shop, null, sunday)).toEqual(['10–12'])
    expect(spansOn(shop, 1, sunday)).toEqual([])
  })

  it('of a person goes before that of the house, either way', () => {
    const houseClosed = override({ id: 1, closed: true })
    const annWorks = override({ id: 2, staffId: 1, intervals: [[600, 960]] })
    const benIsIll = override({ id: 3, staffId: 2, closed: true, date: '2027-03-02' })
    const shop = situationOf({ overrides: [houseClosed, annWorks, benIsIll] })
    expect(spansOn(shop, 1, monday)).toEqual(['10–16'])
    expect(spansOn(shop, 2, monday)).toEqual([])
    expect(spansOn(shop, 2, '2027-03-02')).toEqual([])
    expect(spansOn(shop, 1, '2027-03-02')).toEqual(['9–17'])
  })

  it('is told to whoever asks why, and an ordinary day has none', () => {
    const fair = override({ id: 4, intervals: [[600, 720]] })
    const shop = situationOf({ overrides: [fair] })
    expect(workingMinutes(shop, 1, monday).override).toBe(fair)
    expect(workingMinutes(shop, 1, '2027-03-02').override).toBeNull()
    const dayOff = situationOf({ hours: [hoursOn(2, 1, '10:00', '14:00')], overrides: [fair] })
    expect(workingMinutes(dayOff, 1, monday)).toEqual({ spans: [], override: null })
  })

  it('closes the house for who is off as well, and says so', () => {
    const closed = override({ id: 6, closed: true, intervals: [[600, 720]], reason: 'Holiday' })
    const shop = situationOf({ hours: [hoursOn(2, 1, '10:00', '14:00')], overrides: [closed] })
    expect(workingMinutes(shop, 1, monday)).toEqual({ spans: [], override: closed })
  })

  it('calls a person in on a day off', () => {
    const shop = situationOf({ overrides: [override({ staffId: 1, date: sunday, intervals: [[600, 720]] })] })
    expect(spansOn(shop, 1, sunday)).toEqual(['10–12'])
    expect(spansOn(shop, 2, sunday)).toEqual([])
  })

  it('is closed when one of several says so, else open in all their spans', () => {
    const morning = override({ id: 1, intervals: [[540, 600]] })
    const evening = override({ id: 2, intervals: [[1080, 1140]] })
    const open = situationOf({ overrides: [morning, evening] })
    expect(spansOn(open, 1, monday)).toEqual(['9–10', '18–19'])
    const closed = situationOf({ overrides: [morning, override({ id: 3, closed: true })] })
    expect(spansOn(closed, 1, monday)).toEqual([])
  })
})

describe('the days the clocks change', () => {
  const always = { hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => hoursOn(weekday, null, '00:00', '24:00')) }
  const length = (date: string, timezone: string) => {
    const [day] = openIntervals(situationOf({ ...always, profile: { timezone } }), null, date, date)
    return day && (day.end - day.start) / HOUR
  }

  it('are an hour shorter and longer', () => {
    expect(length('2027-03-28', 'Europe/Berlin')).toBe(23)
    expect(length('2027-10-31', 'Europe/Berlin')).toBe(25)
    expect(length('2027-10-03', 'Australia/Lord_Howe')).toBe(23.5)
    expect(length('2027-03-29', 'Europe/Berlin')).toBe(24)
  })

  it('open at nine by the clock on the wall', () => {
    const shop = situationOf({
      hours: [hoursOn(7, null, '09:00', '17:00'), hoursOn(6, null, '09:00', '17:00')],
    })
    const [saturday, sunday] = openIntervals(shop, null, '2027-03-27', '2027-03-28')
    expect(saturday?.start).toBe(at('2027-03-27 09:00'))
    expect(sunday?.start).toBe(at('2027-03-28 09:00'))
    expect((sunday?.start ?? 0) - (saturday?.start ?? 0)).toBe(23 * HOUR)
  })

  it('keep hours that begin or end in the skipped hour within their own day', () => {
    const night = situationOf({ hours: [hoursOn(7, null, '02:30', '06:00')] })
    expect(openIntervals(night, null, '2027-03-28', '2027-03-28')).toEqual([
      { start: at('2027-03-28 03:00'), end: at('2027-03-28 06:00') },
    ])
    const nuuk = 'America/Nuuk'
    const late = situationOf({ profile: { timezone: nuuk }, hours: [hoursOn(6, null, '20:00', '23:30')] })
    expect(openIntervals(late, null, '2027-03-27', '2027-03-27')).toEqual([
      { start: at('2027-03-27 20:00', nuuk), end: at('2027-03-28 00:00', nuuk) },
    ])
  })

  it('are open through the night, without a seam', () => {
    const shop = situationOf(always)
    expect(openIntervals(shop, null, '2027-03-27', '2027-03-29')).toEqual([
      { start: at('2027-03-27 00:00'), end: at('2027-03-30 00:00') },
    ])
  })
})
