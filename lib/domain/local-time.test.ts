import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  boundaryOf,
  clock,
  DAY,
  datesBetween,
  daysBetween,
  instantOf,
  isNameable,
  isZone,
  latest,
  localOf,
  MINUTE,
  minuteOf,
  weekdayOf,
  weekdaysFrom,
} from './local-time'
import { Refused } from './refusal'

/** Zones with all kinds of clock changes: whole hours, half hours, two hours, at midnight, over midnight, none. */
const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
]

/** Changes that are history: a day that never was, the last midnight changes of zones that have none any more. */
const history: [zone: string, around: string][] = [
  ['Pacific/Apia', '2011-12-30'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2019-02-16'],
  ['Asia/Tehran', '2022-03-22'],
  ['Asia/Tehran', '2022-09-21'],
]

const thisYear = new Date().getFullYear()
const cases: [string, string][] = [
  ...zones.flatMap((zone) => changes(zone).map((date): [string, string] => [zone, date])),
  ...history,
]

describe('local time', () => {
  it('meets clock changes in most of the zones', () => {
    expect(new Set(cases.map(([zone]) => zone)).size).toBeGreaterThanOrEqual(16)
  })

  it.each(cases)('is what Temporal says in %s around %s', (zone, around) => {
    for (const [date, step] of [
      [addDays(around, -1), 60],
      [around, 15],
      [addDays(around, 1), 60],
    ] as const)
      for (let minute = 0; minute <= 1440; minute += step) {
        const oracle = temporal(date, minute, zone)
        const label = `${date} ${clock(minute)}`
        if (oracle.exists) expect([label, instantOf({ date, minute }, zone)]).toEqual([label, oracle.instant])
        else
          expect(
            refusalOf(() => instantOf({ date, minute }, zone)),
            label,
          ).toBe('nonexistent_local_time')
        expect([label, boundaryOf({ date, minute }, zone)]).toEqual([label, oracle.instant])
      }
  })

  it.each(cases)('is what the clocks show every half hour in %s around %s', (zone, around) => {
    const start = temporal(addDays(around, -1), 0, zone).instant
    for (let instant = start; instant < start + 3 * DAY; instant += 30 * MINUTE) {
      const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
      const expected = { date: shown.toPlainDate().toString(), minute: shown.hour * 60 + shown.minute }
      expect(localOf(instant, zone)).toEqual(expected)
    }
  })

  it('is right to the minute on the days of Berlin', () => {
    for (const date of ['2027-03-28', '2027-10-31'])
      for (let minute = 0; minute <= 1440; minute += 1) {
        const { exists, instant } = temporal(date, minute, 'Europe/Berlin')
        if (exists) expect(instantOf({ date, minute }, 'Europe/Berlin')).toBe(instant)
        else expect(() => instantOf({ date, minute }, 'Europe/Berlin')).toThrow(Refused)
      }
  })

  it('refuses a skipped time by name, at the field it was asked in', () => {
    const refused = caught(() => instantOf({ date: '2027-03-28', minute: 150 }, 'Europe/Berlin', 'start'))
    expect(refused?.reason).toBe('nonexistent_local_time')
    expect(refused?.message).toBe(
      '2027-03-28 02:30 does not exist in Europe/Berlin: the clocks go forward over it.',
    )
    expect(refused?.details.faults).toMatchObject([{ field: 'start', code: 'nonexistent_local_time' }])
    const unnamed = caught(() => instantOf({ date: '2027-03-28', minute: 150 }, 'Europe/Berlin'))
    expect(unnamed?.details.faults).toMatchObject([{ field: 'startTime' }])
  })
})

describe('an hour that comes twice', () => {
  const berlin = 'Europe/Berlin'
  const first = Date.parse('2027-10-31T00:00:00Z')

  it('is meant the first time, so that its second pass has no name', () => {
    expect(instantOf({ date: '2027-10-31', minute: 120 }, berlin)).toBe(first)
    expect([first, first + 60 * MINUTE].map((one) => localOf(one, berlin).minute)).toEqual([120, 120])
    expect(isNameable(first + 59 * MINUTE, berlin)).toBe(true)
    expect(isNameable(first + 60 * MINUTE, berlin)).toBe(false)
    expect(isNameable(first + 119 * MINUTE, berlin)).toBe(false)
    expect(isNameable(first + 120 * MINUTE, berlin)).toBe(true)
  })
})

describe('dates', () => {
  it('are counted without clocks', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
    expect(latest('2027-03-27', '2026-12-31')).toBe('2027-03-27')
    expect(latest('2026-12-31', '2027-03-27')).toBe('2027-03-27')
    expect(datesBetween('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01'])
    expect(datesBetween('2027-03-01', '2027-03-01')).toEqual(['2027-03-01'])
    expect(datesBetween('2027-03-01', '2027-02-27')).toEqual([])
    expect(['2027-03-01', '2027-03-07'].map(weekdayOf)).toEqual([1, 7])
  })

  it('have minutes up to midnight at their end', () => {
    expect([0, 545, 1440].map(clock)).toEqual(['00:00', '09:05', '24:00'])
    expect(['00:00', '09:05', '24:00'].map(minuteOf)).toEqual([0, 545, 1440])
  })

  it('belong to zones that exist', () => {
    expect(['Europe/Berlin', 'Mars/Olympus', ''].map(isZone)).toEqual([true, false, false])
  })
})

/** The local dates on which a zone changes its clocks this year and next. */
function changes(zone: string): string[] {
  const dates: string[] = []
  let now = Temporal.PlainDate.from({ year: thisYear, month: 1, day: 1 }).toZonedDateTime(zone)
  for (;;) {
    const next = now.getTimeZoneTransition('next')
    if (!next || next.year > thisYear + 1) return dates.length > 0 ? dates : [`${thisYear}-03-28`]
    dates.push(next.toPlainDate().toString())
    now = next
  }
}

/** Temporal's first moment with that local time; of one that the clocks skip, the moment at which they have moved. */
function temporal(date: string, minute: number, zone: string): { exists: boolean; instant: number } {
  const asked = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute })
  const first = asked.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const exists = first.toPlainDateTime().equals(asked)
  const moment = exists ? first : first.getTimeZoneTransition('next')
  return { exists, instant: moment?.epochMilliseconds ?? Number.NaN }
}

function caught(work: () => unknown): Refused | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

const refusalOf = (work: () => unknown) => caught(work)?.reason ?? null

it('the week begins where the profile says', () => {
  expect(weekdaysFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(weekdaysFrom(0)).toEqual([7, 1, 2, 3, 4, 5, 6])
  expect(weekdaysFrom(6)).toEqual([6, 7, 1, 2, 3, 4, 5])
})
