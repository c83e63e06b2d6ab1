import type { CalendarViewName } from '@/components/calendar/calendar-props'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { MeasuredView } from './subject'

/** Three ranges of bookings and the days they begin on. */
export interface Course {
  view: MeasuredView
  ranges: { date: string; grid: GridJson }[]
}

export interface CourseTimes {
  mount: number
  next: number
  change: number
}

/** Puts the page's subject through its paces: first mount, then to and fro between the ranges, then one change at a time. */
export async function measureInPage({ view, ranges }: Course): Promise<CourseTimes> {
  const [first, ...others] = ranges
  if (!first) throw new Error('Nothing to draw.')
  const root = document.getElementById('root') as HTMLElement
  warmUp()
  const mount = await timed(() => window.subject.mount(root, first.grid, view, first.date))

  const next: number[] = []
  for (const { grid, date } of [...others, first]) {
    await pause()
    next.push(await timed(() => window.subject.show(grid, date)))
  }

  const change: number[] = []
  let { grid } = first
  for (let round = 0; round < 5; round += 1) {
    await pause()
    grid = withOneMoved(grid, round)
    change.push(await timed(() => window.subject.change(grid)))
  }
  return { mount, next: middle(next), change: middle(change) }
}

/**
 * The first date that a page writes makes the browser load what it knows of languages and zones. In the app the frame
 * around the calendar has done so, and the floor is given its dates as they are written.
 */
function warmUp(): void {
  for (const timeZone of ['UTC', 'Europe/Berlin'])
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(0)
}

/** Goes from view to view over the same bookings, beginning with the week, and tells how long each took to be painted. */
export async function measureSwitches(
  { date, grid }: Course['ranges'][number],
  views: readonly CalendarViewName[],
) {
  window.subject.mount(document.getElementById('root') as HTMLElement, grid, 'week', date)
  const times: number[] = []
  for (const view of views) {
    await pause()
    times.push(await timed(() => window.subject.switchTo?.(view)))
  }
  return times
}

/** One booking, as after a drop, at another hour of its day; all the others are the same objects. */
function withOneMoved(grid: GridJson, round: number): GridJson {
  const [utc, from, until] = [8, 9, 10].map((hour) => String(hour + round).padStart(2, '0'))
  const bookings = grid.bookings.map((booking, index) =>
    index === (round + 1) * 17
      ? {
          ...booking,
          start_time: `${from}:05`,
          end_time: `${until}:05`,
          duration_minutes: 60,
          starts_at: `${booking.booking_date}T${utc}:05:00.000Z`,
          ends_at: `${booking.booking_date}T${from}:05:00.000Z`,
        }
      : booking,
  )
  return { ...grid, bookings }
}

/** Begun within a frame and ended by the first task after it: script, style, layout and paint, without waiting for the screen. */
const timed = (draw: () => void) =>
  new Promise<number>((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      const start = performance.now()
      port1.onmessage = () => done(performance.now() - start)
      draw()
      port2.postMessage(null)
    })
  })

const pause = () => new Promise((done) => setTimeout(done, 150))

const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0
