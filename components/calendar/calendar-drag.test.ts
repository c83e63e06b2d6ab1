import { afterEach, describe, expect, test } from 'vitest'
import { bookingOf, boxOf, emptyGrid, hour, openStage, type Stage, withBrowser } from './test-stage'

withBrowser()
let stage: Stage
afterEach(async () => {
  expect(stage.errors).toEqual([])
  await stage.close()
})

const tuesdayAtTen = bookingOf(1, { date: '2026-11-24', time: '10:00', instant: '2026-11-24T09:00:00.000Z' })
const grid = { ...emptyGrid(), bookings: [tuesdayAtTen] }
const middle = { x: 30, y: 30 }

describe('with a mouse', () => {
  test('a booking is dragged to another hour and stands there at once', async () => {
    stage = await openStage({ grid })
    await stage.drag(stage.tile(1), middle, { x: 0, y: 1.5 * hour })
    expect(await stage.lastMove()).toEqual({
      date: '2026-11-24',
      time: '11:30',
      durationMinutes: 60,
      checkoutDate: null,
      staffId: 1,
    })
    expect(await stage.tile(1).textContent()).toContain('11:30 – 12:30')
    expect((await stage.said()).opened).toEqual([])
  })

  test('dragged sideways it keeps its time to the minute', async () => {
    const odd = bookingOf(1, { date: '2026-11-24', time: '10:05', instant: '2026-11-24T09:05:00.000Z' })
    stage = await openStage({ grid: { ...emptyGrid(), bookings: [odd] } })
    const { width } = await boxOf(stage.column(1))
    await stage.drag(stage.tile(1), middle, { x: 2 * width, y: 3 })
    expect(await stage.lastMove()).toMatchObject({ date: '2026-11-26', time: '10:05' })
  })

  test('dragged up, over the edge of the window, the grid scrolls along', async () => {
    stage = await openStage({ grid })
    const before = await boxOf(stage.tile(1))
    await stage.page.mouse.move(before.x + 20, before.y + 30)
    await stage.page.mouse.down()
    await stage.page.mouse.move(before.x + 20, before.y - 20)
    await stage.page.mouse.move(before.x + 20, 60)
    await expect
      .poll(() => stage.page.locator('.cal-scroll').evaluate((box) => box.scrollTop), { timeout: 5000 })
      .toBe(0)
    await stage.page.mouse.up()
    expect((await stage.lastMove())?.time).toMatch(/^0\d:/)
  })

  test('its lower edge makes it longer, its upper edge makes it begin earlier', async () => {
    stage = await openStage({ grid })
    const { height } = await boxOf(stage.tile(1))
    await stage.drag(stage.tile(1), { x: 30, y: height - 3 }, { x: 0, y: hour / 2 })
    expect(await stage.lastMove()).toMatchObject({ time: '10:00', durationMinutes: 90 })
    await stage.drag(stage.tile(1), { x: 30, y: 3 }, { x: 0, y: -hour })
    expect(await stage.lastMove()).toMatchObject({ time: '09:00', durationMinutes: 150 })
  })

  test('between people it changes hands', async () => {
    stage = await openStage({ grid, view: 'staff' })
    const { width } = await boxOf(stage.column(0))
    await stage.drag(stage.tile(1), middle, { x: 2 * width, y: 0 })
    expect(await stage.lastMove()).toMatchObject({ time: '10:00', staffId: 3 })
  })

  test('Escape puts it back, and dropped where it was nothing happens', async () => {
    stage = await openStage({ grid })
    const { x, y } = await boxOf(stage.tile(1))
    await stage.page.mouse.move(x + 30, y + 30)
    await stage.page.mouse.down()
    await stage.page.mouse.move(x + 30, y + 130)
    await stage.page.keyboard.press('Escape')
    await stage.page.mouse.up()
    await stage.drag(stage.tile(1), middle, { x: 0, y: 6 })
    expect(await stage.lastMove()).toBeUndefined()
    expect(await stage.page.locator('.cal-preview').count()).toBe(0)
  })

  test('a click opens; a click on empty time asks for a booking there, a sweep for one of that length', async () => {
    stage = await openStage({ grid })
    await stage.tile(1).click()
    await stage.column(2).click({ position: { x: 20, y: 14 * hour + 20 } })
    await stage.drag(stage.column(3), { x: 40, y: 15 * hour + 2 }, { x: 0, y: 1.25 * hour - 8 })
    const { opened, created } = await stage.said()
    expect(opened).toEqual([1])
    expect(created).toEqual([
      { date: '2026-11-25', startTime: '14:15', durationMinutes: null, staffId: null },
      { date: '2026-11-26', startTime: '15:00', durationMinutes: 75, staffId: null },
    ])
  })

  test.each([
    ['cancelled', { status: 'cancelled' as const }],
    ['completed', { status: 'completed' as const }],
  ])('a %s booking stays', async (_, changes) => {
    stage = await openStage({ grid: { ...emptyGrid(), bookings: [{ ...tuesdayAtTen, ...changes }] } })
    await stage.drag(stage.tile(1), middle, { x: 0, y: hour })
    expect(await stage.lastMove()).toBeUndefined()
  })

  test('who may only look, moves nothing and books nothing', async () => {
    stage = await openStage({ grid, canWrite: false })
    await stage.drag(stage.tile(1), middle, { x: 0, y: hour })
    await stage.column(2).click({ position: { x: 20, y: 14 * hour } })
    expect(await stage.said()).toMatchObject({ moves: [], created: [] })
  })
})

const stay = bookingOf(2, {
  date: '2026-11-24',
  time: '15:00',
  instant: '2026-11-24T14:00:00.000Z',
  minutes: 2 * 1440 - 240,
  kind: 'rental',
  end_time: '11:00',
  checkout_date: '2026-11-26',
  nights: 2,
  operator_id: null,
  operator_name: null,
})

describe('stays and months', () => {
  const withStay = { ...grid, bookings: [tuesdayAtTen, stay] }

  test.each(['week', 'month'] as const)('a stay moves by days in the %s, with its nights', async (view) => {
    stage = await openStage({ grid: withStay, view })
    const { width } = await boxOf(stage.tile(2))
    await stage.drag(stage.tile(2), { x: width * 0.75, y: 8 }, { x: width / 2, y: 0 })
    expect(await stage.lastMove()).toEqual({
      date: '2026-11-25',
      time: '15:00',
      durationMinutes: 2 * 1440 - 240,
      checkoutDate: '2026-11-27',
      staffId: null,
      serviceId: stay.product_id,
    })
  })

  test('its right edge adds nights', async () => {
    stage = await openStage({ grid: withStay })
    const { width } = await boxOf(stage.tile(2))
    await stage.drag(stage.tile(2), { x: width - 3, y: 8 }, { x: width, y: 0 })
    expect(await stage.lastMove()).toMatchObject({ date: '2026-11-24', checkoutDate: '2026-11-28' })
  })

  test('in the month a booking moves to another week and keeps its time', async () => {
    stage = await openStage({ grid: withStay, view: 'month' })
    const { height, width } = await boxOf(stage.page.locator('.cal-month-day').first())
    await stage.drag(stage.tile(1), { x: 20, y: 8 }, { x: width, y: -height })
    expect(await stage.lastMove()).toMatchObject({ date: '2026-11-18', time: '10:00', staffId: 1 })
  })

  test('a full day says how many more there are, and opens', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...tuesdayAtTen, id: index + 10 }))
    stage = await openStage({ grid: { ...emptyGrid(), bookings: many }, view: 'month' })
    await stage.page.getByRole('button', { name: /more on Tuesday 24 November/ }).click()
    expect((await stage.said()).days).toEqual(['2026-11-24'])
    const shown = await stage.page.locator('[data-booking]').count()
    expect(await stage.page.locator('.cal-more').textContent()).toBe(`+${12 - shown} more`)
  })

  test('stays that find no line are among them', async () => {
    const stays = Array.from({ length: 9 }, (_, index) => ({ ...stay, id: index + 10 }))
    stage = await openStage({ grid: { ...emptyGrid(), bookings: stays }, view: 'month' })
    const shown = await stage.page.locator('[data-booking]').count()
    const more = stage.page.getByRole('button', { name: `${9 - shown} more on Wednesday 25 November` })
    const day = await boxOf(stage.page.locator('.cal-month-day', { has: more }))
    const button = await boxOf(more)
    expect(shown).toBeGreaterThan(0)
    expect(button.y + button.height).toBeLessThanOrEqual(day.y + day.height)
  })
})

describe('with a finger', () => {
  const tablet = { width: 1024, height: 768 }
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

  async function touch(points: { x: number; y: number }[], holdMs: number) {
    const session = await stage.page.context().newCDPSession(stage.page)
    const [first, ...rest] = points
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: first ? [first] : [] })
    await stage.page.waitForTimeout(holdMs)
    for (const point of rest)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  test.each([2, 12, 30, 50, 61])(
    'a long press %i pixels below its top takes a booking along',
    async (grip) => {
      stage = await openStage({ grid, view: 'day' }, phone)
      const { x, y } = await boxOf(stage.tile(1))
      const at = (dy: number) => ({ x: x + 60, y: y + grip + dy })
      await touch([at(0), at(20), at(hour / 2), at(hour)], 500)
      expect(await stage.lastMove()).toMatchObject({ date: '2026-11-24', time: '11:00', durationMinutes: 60 })
    },
  )

  test('a long press on its last night takes a stay along, with its nights', async () => {
    stage = await openStage({ grid: { ...emptyGrid(), bookings: [stay] } }, { ...phone, viewport: tablet })
    const { x, y, width } = await boxOf(stage.tile(2))
    const at = (dx: number) => ({ x: x + width - 3 + dx, y: y + 8 })
    await touch([at(0), at(20), at(width / 4), at(width / 2)], 500)
    expect(await stage.lastMove()).toMatchObject({ date: '2026-11-25', checkoutDate: '2026-11-27' })
  })

  test('a quick swipe scrolls and moves nothing; a tap opens', async () => {
    stage = await openStage({ grid, view: 'day' }, phone)
    const { x, y } = await boxOf(stage.tile(1))
    await touch(
      [
        { x: x + 60, y: y + 30 },
        { x: x + 60, y: y + 10 },
        { x: x + 60, y: y - 60 },
      ],
      0,
    )
    await stage.tile(1).tap()
    expect(await stage.said()).toMatchObject({ moves: [], opened: [1] })
  })
})
