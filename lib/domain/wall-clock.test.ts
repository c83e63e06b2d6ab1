import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  dateOfWall,
  instantOfWall,
  minutesOfDay,
  occurrence,
  startOfWallDay,
  timeOfWall,
  wallAt,
  wallOf,
} from './wall-clock'

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
]
const HOUR = 3_600_000
const MINUTE = 60_000
const written = (wall: number) => `${dateOfWall(wall)}T${timeOfWall(wall)}`

describe.each(zones)('the clock on a wall in %s', (zone) => {
  const hours = Array.from({ length: 365 * 8 }, (_, index) => Date.UTC(2026, 0, 1, 0, 30) + index * 3 * HOUR)

  test('shows at every hour of a year what Temporal says', () => {
    const wrong = hours.filter((instant) => {
      const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
      return written(wallOf(instant, zone)) !== there.toPlainDateTime().toString({ smallestUnit: 'minute' })
    })
    expect(wrong).toEqual([])
  })

  test('and is read back as Temporal’s “compatible” reads it, skipped and repeated times included', () => {
    const wrong = hours.filter((wall) => {
      const plain = Temporal.PlainDateTime.from(written(wall))
      return (
        instantOfWall(wall, zone) !==
        plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
      )
    })
    expect(wrong).toEqual([])
  })
})

test('a date and a time make a moment on the wall, and midnight may be the end of a day', () => {
  expect(written(wallAt('2026-11-24', '09:30'))).toBe('2026-11-24T09:30')
  expect(written(wallAt('2026-11-24', '24:00'))).toBe('2026-11-25T00:00')
  expect(startOfWallDay(wallAt('2026-11-24', '09:30'))).toBe(wallAt('2026-11-24', '00:00'))
})

test('on the day the clocks go back, an hour comes twice and its two times are told apart', () => {
  const at = (instant: string) => occurrence(Date.parse(instant), 'Europe/Berlin')
  expect(at('2026-10-24T23:59:00Z')).toBe(null)
  expect(at('2026-10-25T00:00:00Z')).toBe(1)
  expect(at('2026-10-25T00:59:00Z')).toBe(1)
  expect(at('2026-10-25T01:00:00Z')).toBe(2)
  expect(at('2026-10-25T01:59:00Z')).toBe(2)
  expect(at('2026-10-25T02:00:00Z')).toBe(null)
})

test.each([
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Pacific/Chatham', '2026-04-05'],
  ['America/Nuuk', '2026-10-25'],
])('in %s each minute of %s that comes twice is told apart, and no other', (zone, date) => {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds - 12 * HOUR
  const moments = Array.from({ length: 288 }, (_, index) => start + index * 10 * MINUTE - 1000)
  const wrong = moments.filter((instant) => {
    const plain = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
    const [first, second] = (['earlier', 'later'] as const).map(
      (disambiguation) => plain.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
    )
    const expected = first === second ? null : instant === first ? 1 : 2
    return occurrence(instant, zone) !== expected
  })
  expect(wrong.map((instant) => new Date(instant).toISOString())).toEqual([])
})

test('when the clocks go forward nothing comes twice', () => {
  const hours = Array.from({ length: 72 }, (_, hour) => Date.UTC(2026, 2, 28, hour, 30))
  expect(hours.filter((instant) => occurrence(instant, 'Europe/Berlin') !== null)).toEqual([])
})

test('a day has 24 hours, but for two', () => {
  expect(minutesOfDay('2026-11-24', 'Europe/Berlin')).toBe(1440)
  expect(minutesOfDay('2026-10-25', 'Europe/Berlin')).toBe(1500)
  expect(minutesOfDay('2026-03-29', 'Europe/Berlin')).toBe(1380)
  expect(minutesOfDay('2026-10-04', 'Australia/Lord_Howe')).toBe(1410)
})
