import { afterEach, describe, expect, test } from 'vitest'
import { bookingOf, boxOf, emptyGrid, hour, openStage, type Stage, withBrowser } from './test-stage'

withBrowser()
let stage: Stage
afterEach(async () => {
  expect(stage.errors).toEqual([])
  await stage.close()
})

const berlinsAutumn = '2026-10-19'
const grid = (timezone: string, from: string, bookings: Parameters<typeof bookingOf>[1][]) => {
  const empty = emptyGrid(from)
  return {
    ...empty,
    settings: { ...empty.settings, timezone },
    bookings: bookings.map((wish, index) => bookingOf(index + 1, wish)),
  }
}
/** The hour of the grid at which a booking's upper edge stands, and its day's column. */
async function standing(id: number) {
  const tile = await boxOf(stage.tile(id))
  const first = await boxOf(stage.column(0))
  return {
    column: Math.floor((tile.x - first.x) / first.width),
    hour: Math.round(((tile.y - first.y) / hour) * 4) / 4,
  }
}

describe.each(['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'])(
  'in a browser in %s',
  (timezoneId) => {
    test('bookings stand at the profile’s hours, on the day the clocks go back as well', async () => {
      const bookings = [
        { date: '2026-10-23', time: '00:15', instant: '2026-10-22T22:15:00.000Z' },
        { date: '2026-10-24', time: '23:00', instant: '2026-10-24T21:00:00.000Z' },
        { date: '2026-10-25', time: '02:30', instant: '2026-10-25T00:30:00.000Z', minutes: 15 },
        { date: '2026-10-25', time: '02:30', instant: '2026-10-25T01:30:00.000Z', minutes: 15 },
        { date: '2026-10-25', time: '10:00', instant: '2026-10-25T09:00:00.000Z' },
      ]
      stage = await openStage(
        { grid: grid('Europe/Berlin', berlinsAutumn, bookings), date: '2026-10-21' },
        { timezoneId },
      )
      expect(await Promise.all([1, 2, 3, 4, 5].map(standing))).toEqual([
        { column: 4, hour: 0.25 },
        { column: 5, hour: 23 },
        { column: 6, hour: 2.5 },
        { column: 6, hour: 2.5 },
        { column: 6, hour: 10 },
      ])
      expect(await stage.tile(3).getAttribute('aria-label')).toContain('02:30 – 02:45 (first)')
      expect(await stage.tile(4).getAttribute('aria-label')).toContain('02:30 – 02:45 (second)')
      expect(
        await stage.page.getByRole('button', { name: 'Sunday 25 October, the clocks change' }).count(),
      ).toBe(1)
    })

    test('a click means the profile’s time, and a drag over the change keeps the clock', async () => {
      const bookings = [{ date: '2026-10-24', time: '10:00', instant: '2026-10-24T08:00:00.000Z' }]
      stage = await openStage(
        { grid: grid('Europe/Berlin', berlinsAutumn, bookings), date: '2026-10-21' },
        { timezoneId },
      )
      await stage.column(6).click({ position: { x: 30, y: 12 * hour + 4 } })
      expect((await stage.said()).created[0]).toMatchObject({ date: '2026-10-25', startTime: '12:00' })
      const { width } = await boxOf(stage.column(5))
      await stage.drag(stage.tile(1), { x: 30, y: 30 }, { x: width, y: 0 })
      expect(await stage.lastMove()).toMatchObject({ date: '2026-10-25', time: '10:00', durationMinutes: 60 })
      expect(await standing(1)).toEqual({ column: 6, hour: 10 })
    })
  },
)

test('an hour that the clocks skip is drawn after it', async () => {
  const bookings = [{ date: '2027-03-14', time: '01:30', instant: '2027-03-14T09:30:00.000Z' }]
  stage = await openStage(
    { grid: grid('America/Los_Angeles', '2027-03-08', bookings), date: '2027-03-10' },
    { timezoneId: 'Europe/Berlin' },
  )
  expect(await standing(1)).toEqual({ column: 6, hour: 1.5 })
  expect(await stage.tile(1).textContent()).toContain('01:30 – 03:30')
})

test('twelve hours, Sunday first, another language', async () => {
  const empty = grid('America/New_York', '2026-11-23', [
    { date: '2026-11-24', time: '14:30', instant: '2026-11-24T19:30:00.000Z' },
  ])
  const settings = { ...empty.settings, locale: 'en-US', hour_cycle: 12 as const, week_start: 7 }
  stage = await openStage({ grid: { ...empty, settings } })
  expect(await stage.page.locator('.cal-day').first().textContent()).toContain('Sun')
  expect(await stage.tile(1).textContent()).toContain('2:30 PM – 3:30 PM')
  await stage.show({
    grid: { ...empty, settings: { ...settings, locale: 'de-DE', hour_cycle: 24, week_start: 1 } },
  })
  expect(await stage.page.locator('.cal-day').first().textContent()).toContain('Mo')
})
