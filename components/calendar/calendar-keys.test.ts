import { afterEach, describe, expect, test } from 'vitest'
import { askAxe, complaints } from '@/e2e/complaints'
import { gridOf } from '@/scripts/bench/calendar/bookings'
import { calendarViews } from './calendar-props'
import { bookingOf, emptyGrid, monday, openStage, type Stage, withBrowser } from './test-stage'

withBrowser()
let stage: Stage
afterEach(async () => {
  expect(stage.errors).toEqual([])
  await stage.close()
})

const tuesdayAtTen = bookingOf(1, { date: '2026-11-24', time: '10:00', instant: '2026-11-24T09:00:00.000Z' })
const tuesdayAtOne = bookingOf(2, { date: '2026-11-24', time: '13:00', instant: '2026-11-24T12:00:00.000Z' })
const thursday = bookingOf(3, { date: '2026-11-26', time: '12:30', instant: '2026-11-26T11:30:00.000Z' })
const grid = { ...emptyGrid(), bookings: [tuesdayAtTen, tuesdayAtOne, thursday] }
const press = async (...keys: string[]) => {
  for (const key of keys) await stage.page.keyboard.press(key)
}
const focused = () => stage.page.evaluate(() => document.activeElement?.getAttribute('data-booking'))

describe('keys', () => {
  test('Tab reaches one booking, arrows the others, Enter opens', async () => {
    stage = await openStage({ grid })
    expect(await stage.page.locator('[data-booking][tabindex="0"]').count()).toBe(1)
    await stage.tile(1).focus()
    await press('ArrowDown')
    expect(await focused()).toBe('2')
    await press('ArrowRight')
    expect(await focused()).toBe('3')
    await press('ArrowLeft')
    expect(await focused()).toBe('2')
    await press('Enter')
    expect((await stage.said()).opened).toEqual([2])
    expect(await stage.page.locator('[data-booking][tabindex="0"]').getAttribute('data-booking')).toBe('2')
  })

  test('M picks up, arrows move it and say where, Enter drops it, and it keeps the focus', async () => {
    stage = await openStage({ grid })
    await stage.tile(1).focus()
    await press('m')
    expect(await stage.spoken()).toContain('Picked up Visitor 1')
    await press('ArrowDown', 'ArrowDown', 'ArrowRight')
    expect(await stage.spoken()).toBe('Wednesday 25 November, 10:30 to 11:30, Ana Ribeiro')
    await press('Shift+ArrowDown', 'Enter')
    expect(await stage.lastMove()).toMatchObject({ date: '2026-11-25', time: '10:30', durationMinutes: 75 })
    expect(await stage.spoken()).toContain('Asked to move: Visitor 1, Wednesday 25 November, 10:30 to 11:45')
    await expect.poll(focused).toBe('1')
  })

  test('Escape puts it back', async () => {
    stage = await openStage({ grid })
    await stage.tile(1).focus()
    await press('m', 'ArrowDown', 'Escape')
    expect(await stage.spoken()).toBe('Put back: Visitor 1, Tuesday 24 November, 10:00 to 11:00, Ana Ribeiro')
    expect(await stage.lastMove()).toBeUndefined()
    expect(await stage.page.locator('.cal-preview').count()).toBe(0)
  })

  test('dropped where it was, nothing is asked', async () => {
    stage = await openStage({ grid })
    await stage.tile(1).focus()
    await press('m', 'ArrowDown', 'ArrowUp', 'Enter')
    expect(await stage.spoken()).toContain('Put back: Visitor 1')
    expect(await stage.lastMove()).toBeUndefined()
  })

  test('at the last visible day it goes no further, and that is said', async () => {
    stage = await openStage({ grid })
    await stage.tile(3).focus()
    await press('m', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    expect(await stage.spoken()).toBe('No further.')
    await press('Enter')
    expect(await stage.lastMove()).toMatchObject({ date: '2026-11-29' })
  })

  test('in the view of people, left and right change hands', async () => {
    stage = await openStage({ grid, view: 'staff' })
    await stage.tile(1).focus()
    await press('M', 'ArrowRight', 'Enter')
    expect(await stage.lastMove()).toMatchObject({ staffId: 2, time: '10:00' })
    expect(await stage.spoken()).toContain('Jonas Weber')
  })

  test('empty time is a stop of Tab: arrows move over it, Enter books there', async () => {
    stage = await openStage({ grid })
    const cursor = stage.page.getByRole('button', { name: /^New booking at 08:00, Monday 23 November/ })
    await cursor.focus()
    await press('ArrowRight', 'ArrowDown', 'ArrowDown')
    expect(await stage.spoken()).toBe('08:30, Tuesday 24 November')
    await press('Enter')
    expect((await stage.said()).created).toEqual([
      { date: '2026-11-24', startTime: '08:30', durationMinutes: null, staffId: null },
    ])
  })

  test('a cancelled booking cannot be picked up, and that is said', async () => {
    stage = await openStage({ grid: { ...grid, bookings: [{ ...tuesdayAtTen, status: 'cancelled' }] } })
    await stage.tile(1).focus()
    await press('m')
    expect(await stage.spoken()).toBe('Visitor 1 cannot be moved here.')
  })
})

describe('for those who hear the page', () => {
  test('a booking says who, what, when, with whom and in which state', async () => {
    stage = await openStage({ grid: { ...grid, bookings: [{ ...tuesdayAtTen, status: 'pending' }] } })
    const name = await stage.tile(1).getAttribute('aria-label')
    expect(name).toBe(
      `Visitor 1, ${tuesdayAtTen.product_name}, Tuesday 24 November, 10:00 – 11:00, Ana Ribeiro, Pending`,
    )
  })

  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  test.each([
    ['a phone’s month', 'month', phone, '.cal-month'],
    ['a desktop’s month', 'month', {}, '.cal-month'],
    ['a phone’s stays', 'week', phone, '.cal-stays'],
    ['a desktop’s stays', 'week', {}, '.cal-stays'],
  ] as const)('%s is large enough to be hit', async (_, view, device, part) => {
    const from = view === 'month' ? '2026-10-26' : monday
    const days = view === 'month' ? 42 : 7
    const full = gridOf({ from, days, appointments: days * 12, stays: days, staff: 4 })
    stage = await openStage({ grid: full, view }, device)
    const { violations, passes } = await askAxe(stage.page, part, { runOnly: ['target-size'] })
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
    expect(passes.map(({ id }) => id)).toEqual(['target-size'])
  })

  test.each(calendarViews)('axe finds nothing in the %s view, light or dark', async (view) => {
    const days = view === 'month' ? 42 : 7
    const from = view === 'month' ? '2026-10-26' : monday
    stage = await openStage({ grid: gridOf({ from, days, appointments: 90, stays: 4, staff: 4 }), view })
    for (const scheme of ['light', 'dark']) {
      await stage.page.evaluate((to) => {
        document.documentElement.dataset.mantineColorScheme = to
      }, scheme)
      expect(await complaints(stage.page, '.cal')).toEqual([])
    }
  })
})
