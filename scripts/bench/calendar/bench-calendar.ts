import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '../../browser.mjs'
import { atMost, type Figure } from '../figures'
import { median } from '../load'
import { gridOf } from './bookings'
import { pageOf } from './bundle'
import type { CourseTimes } from './measure-in-page'
import type { MeasuredView } from './subject'

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

const main: Scene = { title: 'Week of 1,000', view: 'week', bookings: 1000, staff: 6, drags: true }
const scenes: Scene[] = [
  { title: 'Week of 100', view: 'week', bookings: 100, staff: 6, drags: false },
  { title: 'Week of 500', view: 'week', bookings: 500, staff: 6, drags: false },
  main,
  { title: 'Week of 2,000', view: 'week', bookings: 2000, staff: 6, drags: false },
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
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags() })
  try {
    const figures: Figure[] = []
    for (const scene of scenes)
      figures.push(...figuresOf(scene, await measure(browser, pages, scene, rounds)))
    return figures
  } finally {
    await browser.close()
  }
}

const flags = () => ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

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

/** Where to take hold of a booking of ordinary size in the first days of the week. */
async function boxToDrag(page: Page) {
  for (const tile of await page.locator('[data-booking], .measured').all()) {
    const box = await tile.boundingBox()
    const isInReach = box && box.x > 80 && box.x < 600 && box.y > 150 && box.y < 500
    if (isInReach && box.width > 12 && box.width < 250 && box.height > 25 && box.height < 100)
      return { x: box.x + 8, y: box.y + box.height / 2 }
  }
  return null
}

function figuresOf({ title, drags }: Scene, times: Record<SubjectName, Times[]>): Figure[] {
  const middle = (name: SubjectName, what: keyof Times) =>
    median(times[name].map((found) => found[what] ?? 0))
  const beside = (what: keyof Times) => ` (FullCalendar 7: ${middle('other', what).toFixed(0)} ms)`
  const compare = (what: keyof Times, words: string, most: number) =>
    atMost(most, `${title}: ${words}${beside(what)}`, middle('floor', what), middle('ours', what))
  const figures = [
    compare('mount', 'first painted', 1.8),
    compare('next', 'next range painted', 1.8),
    compare('change', 'drop painted', 1.5),
  ]
  if (!drags) return figures
  return [...figures, ...promised(middle)]
}

/** Beside the ratios: no frame of a drag over 60 ms, and at most half of FullCalendar's time for each. */
function promised(middle: (name: SubjectName, what: keyof Times) => number): Figure[] {
  const longest = middle('ours', 'drag')
  const half = (['mount', 'next', 'change', 'drag'] as const).map((what) => {
    const [other, ours] = [middle('other', what), middle('ours', what)]
    return { ...atMost(0.5, `Week of 1,000: ${what} (beside FullCalendar 7)`, other, ours) }
  })
  const frame: Figure = {
    what: 'Week of 1,000: longest frame of a drag',
    floor: `${middle('floor', 'drag').toFixed(1)} ms`,
    ours: `${longest.toFixed(1)} ms`,
    ratio: longest / middle('floor', 'drag'),
    target: '≤ 60 ms',
    met: longest <= 60,
  }
  return [frame, ...half]
}

/** For the calendar alone: npx tsx scripts/bench/calendar/bench-calendar.ts */
if (process.argv[1]?.endsWith('bench-calendar.ts'))
  console.table(await benchCalendar(Number(process.argv[2] ?? 5)))
