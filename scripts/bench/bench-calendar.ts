import type { Browser, Page } from '@playwright/test'
import { benchSwitches } from './bench-switches'
import { withBrowser } from './browser'
import { gridOf } from './calendar/bookings'
import { pageOf } from './calendar/bundle'
import type { CourseTimes } from './calendar/measure-in-page'
import type { MeasuredView } from './calendar/subject'
import { benchHeap } from './calendar-heap'
import { atMost, type Figure } from './figures'
import { median } from './load'

const subjects = { floor: './floor-page.ts', ours: './calendar-page.tsx', other: './fullcalendar-page.ts' }
type SubjectName = keyof typeof subjects
const subjectNames = Object.keys(subjects) as SubjectName[]
const mondays = ['2026-11-23', '2026-11-30', '2026-12-07']

interface Times extends CourseTimes {
  drag: number | null
}

interface Scene {
  title: string
  view: MeasuredView
  bookings: number
  staff: number
  drags: boolean
}

/** What issue and research promise something of. */
const promised: Scene = { title: 'Week of 1,000', view: 'week', bookings: 1000, staff: 6, drags: true }
const scenes: Scene[] = [
  { title: 'Week of 100', view: 'week', bookings: 100, staff: 6, drags: false },
  { title: 'Week of 500', view: 'week', bookings: 500, staff: 6, drags: false },
  promised,
  { title: 'Week of 2,000', view: 'week', bookings: 2000, staff: 6, drags: true },
  { title: 'Day of 400 with 20 people', view: 'staff', bookings: 400, staff: 20, drags: false },
  { title: 'Month of 1,000', view: 'month', bookings: 1000, staff: 6, drags: false },
]

/**
 * Measures the calendar in Chromium beside the same boxes written by hand (the floor) and FullCalendar: medians of runs
 * that alternate, each on a page of its own, to painted. What is promised is promised of a week of 1,000 bookings.
 */
export async function benchCalendar(rounds = 5): Promise<Figure[]> {
  const pages = new Map<SubjectName, string>()
  for (const name of subjectNames) pages.set(name, await pageOf(subjects[name]))
  return withBrowser(async (browser) => {
    const figures: Figure[] = []
    for (const scene of scenes)
      figures.push(...figuresOf(scene, await measure(browser, pages, scene, rounds)))
    const ours = pages.get('ours') ?? ''
    return [...figures, ...(await benchSwitches(browser, ours, rounds)), await benchHeap(browser, ours)]
  })
}

async function measure(browser: Browser, pages: Map<SubjectName, string>, scene: Scene, rounds: number) {
  const found: Record<SubjectName, Times[]> = { floor: [], ours: [], other: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const name of subjectNames) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.setContent(pages.get(name) ?? '')
      found[name].push(await run(page, scene))
      await page.close()
    }
  return found
}

async function run(page: Page, { view, bookings, staff, drags }: Scene): Promise<Times> {
  const days = { week: 7, staff: 1, month: 42 }[view]
  const ranges = mondays.map((date) => ({
    date,
    grid: gridOf({ from: date, days, appointments: bookings, stays: 0, staff }),
  }))
  const times = await page.evaluate((course) => window.measure(course), { view, ranges })
  return { ...times, drag: drags ? await drag(page) : null }
}

/** Drags a booking from one day over three others, and tells the longest frame from the grab until after the drop. */
async function drag(page: Page): Promise<number> {
  const box = await boxToDrag(page)
  if (!box) throw new Error('No booking to drag.')
  const frames = await page.evaluateHandle(() => window.watchFrames())
  await page.mouse.move(box.x, box.y)
  await page.mouse.down()
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(box.x + step * 20, box.y + (step % 8) * 12)
  await page.mouse.up()
  await page.waitForTimeout(250)
  return page.evaluate((longest) => longest(), frames)
}

/** The middle of a booking of ordinary length in the first days of the week. */
async function boxToDrag(page: Page) {
  for (const tile of await page.locator('[data-booking], .measured').all()) {
    const box = await tile.boundingBox()
    const isInReach = box && box.x > 80 && box.x < 600 && box.y > 150 && box.y < 500
    if (isInReach && box.height > 25 && box.height < 100)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return null
}

type Middle = (name: SubjectName, what: keyof Times) => number

function figuresOf(scene: Scene, times: Record<SubjectName, Times[]>): Figure[] {
  const middle: Middle = (name, what) => median(times[name].map((found) => found[what] ?? 0))
  if (scene !== promised)
    return [
      ...(['mount', 'next', 'change'] as const).map((what) => beside(scene, what, middle)),
      ...(scene.drags ? [longestFrame(scene, middle)] : []),
    ]
  return [
    ...(['mount', 'next', 'change'] as const).map((what) => ({
      ...atMost(most[what], `${scene.title}: ${words[what]}`, middle('floor', what), middle('ours', what)),
    })),
    longestFrame(scene, middle),
    ...(['mount', 'next', 'change', 'drag'] as const).map((what) =>
      atMost(
        0.5,
        `${scene.title}: ${words[what]} (floor: FullCalendar 7)`,
        middle('other', what),
        middle('ours', what),
      ),
    ),
  ]
}

const words: Record<keyof Times, string> = {
  mount: 'first painted',
  next: 'next range painted',
  change: 'drop painted',
  drag: 'longest frame of a drag',
}
const most = { mount: 1.8, next: 1.8, change: 1.5 }

/** Measured, but promised of no other scene than the one. */
const beside = ({ title }: Scene, what: 'mount' | 'next' | 'change', middle: Middle): Figure => ({
  ...atMost(
    Number.POSITIVE_INFINITY,
    `${title}: ${words[what]}`,
    middle('floor', what),
    middle('ours', what),
  ),
  target: `FullCalendar 7: ${middle('other', what).toFixed(1)} ms`,
})

/** Milliseconds. */
const longestAllowed = 60

const longestFrame = ({ title }: Scene, middle: Middle): Figure => ({
  ...atMost(0, `${title}: ${words.drag}`, middle('floor', 'drag'), middle('ours', 'drag')),
  target: `≤ ${longestAllowed} ms`,
  met: middle('ours', 'drag') <= longestAllowed,
})

/** For the calendar alone, with so many rounds: npx tsx scripts/bench/calendar/bench-calendar.ts 5 */
if (process.argv[1]?.endsWith('bench-calendar.ts'))
  console.table(await benchCalendar(Number(process.argv[2] ?? 5)))
