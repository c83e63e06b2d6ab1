import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { clock, minuteOf } from '@/lib/domain/local-time'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { gridOf } from '@/scripts/bench/calendar/bookings'
import { pageOf } from '@/scripts/bench/calendar/bundle'
import type { Said, StageProps } from '@/scripts/bench/calendar/stage-page'

let browser: Browser
let html: string | undefined
/** Pages that stories have left, by what kind of window they are in: to start one takes longer than most stories. */
const left = new Map<string, Page>()

/** A browser for the stories of this file, and the calendar alone on a page of it. */
export function withBrowser() {
  beforeAll(async () => {
    html ??= await pageOf('./stage-page.tsx')
    const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args,
    })
  })
  afterAll(() => {
    left.clear()
    return browser.close()
  })
}

export const monday = '2026-11-23'

/** An empty week of four people who work on weekdays from 8 to 19, in Berlin. */
export const emptyGrid = (from = monday): GridJson => ({
  ...gridOf({ from, days: 7, appointments: 0, stays: 0, staff: 4 }),
  blocked_times: [],
})

type Wish = Partial<GridJson['bookings'][number]> & {
  date: string
  time: string
  instant: string
  minutes?: number
}

/** A booking of an hour with Ana; `instant` is its time in UTC. */
export function bookingOf(
  id: number,
  { date, time, instant, minutes = 60, ...changes }: Wish,
): GridJson['bookings'][number] {
  const [sample] = gridOf({ from: monday, days: 7, appointments: 1, stays: 0, staff: 1 }).bookings
  if (!sample) throw new Error('The sample has no booking.')
  return {
    ...sample,
    id,
    status: 'confirmed',
    no_show: false,
    kind: 'appointment',
    overbooked: false,
    participants: [],
    visitor_name: `Visitor ${id}`,
    operator_id: 1,
    operator_name: 'Ana Ribeiro',
    booking_date: date,
    start_time: time,
    end_time: clock(minuteOf(time) + minutes),
    duration_minutes: minutes,
    starts_at: instant,
    ends_at: new Date(Date.parse(instant) + minutes * 60_000).toISOString(),
    ...changes,
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** The calendar on a page of its own, that says what was wished of it and agrees to every move. */
export async function openStage(
  props: Partial<StageProps> = {},
  options: BrowserContextOptions = {},
  isDrawnByServer = false,
) {
  const kind = JSON.stringify(options)
  const page = left.get(kind) ?? (await emptyPage(options))
  left.delete(kind)
  const errors: string[] = []
  const note = (error: Error) => errors.push(error.message)
  page.on('pageerror', note)
  const full: StageProps = {
    grid: emptyGrid(),
    view: 'week',
    date: '2026-11-24',
    now: Date.parse('2026-11-24T11:20:00Z'),
    selectedId: null,
    canWrite: true,
    ...props,
  }
  const show = (changes: Partial<StageProps>) =>
    page.evaluate((all) => window.stage(all), { ...full, ...changes })
  if (!isDrawnByServer) {
    await show({})
    await page.waitForSelector('.cal')
  }

  return {
    page,
    errors,
    show,
    takeOver: (drawn: string) =>
      page.evaluate(([text, all]) => window.takeOver(text, all), [drawn, full] as const),
    async close() {
      if (isDrawnByServer) return page.close()
      await page.mouse.up()
      await page.evaluate(() => window.strike())
      await page.emulateMedia({ colorScheme: null })
      page.off('pageerror', note)
      left.set(kind, page)
    },
    tile: (id: number) => page.locator(`[data-booking="${id}"]`).first(),
    column: (index: number) => page.locator('.cal-column').nth(index),
    spoken: () => page.locator('.cal-said').textContent(),
    said: (): Promise<Said> => page.evaluate(() => window.said),
    lastMove: () => page.evaluate(() => window.said.moves.at(-1)?.to),
    /** Drags from one point of a thing by so many pixels, in steps. */
    async drag(thing: Locator, grip: { x: number; y: number }, by: { x: number; y: number }) {
      const { x, y } = await boxOf(thing)
      await page.mouse.move(x + grip.x, y + grip.y)
      await page.mouse.down()
      for (let step = 1; step <= 5; step += 1)
        await page.mouse.move(x + grip.x + (by.x * step) / 5, y + grip.y + (by.y * step) / 5)
      await page.mouse.up()
    },
  }
}

async function emptyPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.setContent(html ?? '')
  return page
}

export async function boxOf(thing: Locator) {
  const box = await thing.boundingBox()
  if (!box) throw new Error('It is not on the page.')
  return box
}

/** An hour of the grid in pixels. */
export const hour = 64
