import type { Browser } from '@playwright/test'
import type { CalendarViewName } from '@/components/calendar/calendar-props'
import { gridOf } from './calendar/bookings'
import type { Figure } from './figures'
import { median } from './load'

const views: CalendarViewName[] = ['day', 'month', 'staff', 'agenda', 'week']
/** Milliseconds. */
const most = 100

/** How long each view of the same 1,000 bookings takes to be painted, gone to from the one before. */
export async function benchSwitches(browser: Browser, html: string, rounds: number): Promise<Figure[]> {
  const week = gridOf({ from: '2026-11-23', days: 7, appointments: 1000, stays: 0, staff: 6 })
  // From a Monday, so that the agenda lists all of them.
  const range = { date: '2026-11-23', grid: { ...week, date_to: '2026-11-29' } }
  const found: number[][] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.setContent(html)
    found.push(
      await page.evaluate(([there, to]) => window.measureSwitches(there, to), [range, views] as const),
    )
    await page.close()
  }
  return views.map((view, index) =>
    inTime(`Week of 1,000: switched to ${view}`, median(found.map((times) => times[index] ?? 0))),
  )
}

/** Promised as a time, with nothing beside it. */
const inTime = (what: string, ours: number): Figure => ({
  what,
  floor: '–',
  ours: `${ours.toFixed(1)} ms`,
  ratio: ours / most,
  target: `≤ ${most} ms`,
  met: ours <= most,
})
