import type { Browser, Page } from '@playwright/test'
import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { gridOf } from './calendar/bookings'
import type { Figure } from './figures'

const views: CalendarViewName[] = ['day', 'month', 'staff', 'agenda', 'week']
const first = 10
const switches = 100
const bookings = 1000
/** Of the heap after the first switches. */
const most = 1.2

/** What the page holds in memory, all unused collected, after many switches of the view beside after the first ones. */
export async function benchHeap(browser: Browser, html: string): Promise<Figure> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent(html)
  const week = gridOf({ from: '2026-11-23', days: 7, appointments: bookings, stays: 0, staff: 6 })
  await page.evaluate(
    (grid) =>
      window.subject.mount(document.getElementById('root') as HTMLElement, grid, 'week', grid.date_from),
    { ...week, date_to: '2026-11-29' },
  )
  await switchViews(page, first)
  const before = await heapOf(page)
  await switchViews(page, switches - first)
  const after = await heapOf(page)
  await page.close()
  return {
    what: `Week of ${bookings.toLocaleString('en')}: heap after ${switches} view switches (floor: after ${first})`,
    floor: `${before.toFixed(1)} MB`,
    ours: `${after.toFixed(1)} MB`,
    ratio: after / before,
    target: `≤ ${most} ×`,
    met: after / before <= most,
  }
}

/** Goes round all views, so many times from one to the next, each painted before the next. */
const switchViews = (page: Page, times: number) =>
  page.evaluate(
    async ({ names, count }) => {
      for (let nth = 0; nth < count; nth += 1) {
        window.subject.switchTo?.(names[nth % names.length] ?? 'week')
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
      }
    },
    { names: views, count: times },
  )

/** MB in use. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // What the first collection lets go of may hold more that only the second one finds.
  for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
}
