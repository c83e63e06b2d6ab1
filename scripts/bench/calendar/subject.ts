import type { CalendarViewName } from '@/components/calendar/calendar-props'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { measureInPage, measureSwitches } from './measure-in-page'

/** A calendar that is measured. Every call draws at once; painting is left to the browser. */
export interface Subject {
  mount(root: HTMLElement, grid: GridJson, view: MeasuredView, date: string): void
  /** Another range, with its bookings. */
  show(grid: GridJson, date: string): void
  /** The same range, in which one booking is a new object. */
  change(grid: GridJson): void
  /** Another view of the same bookings; only ours has all of them. */
  switchTo?(view: CalendarViewName): void
}

export type MeasuredView = Extract<CalendarViewName, 'week' | 'month' | 'staff'>

declare global {
  interface Window {
    subject: Subject
    measure: typeof measureInPage
    measureSwitches: typeof measureSwitches
    /** Begins to note the length of frames; the answer ends it and tells the longest, in ms. */
    watchFrames(): () => number
  }
}

/** Puts a subject on its page, with the clocks to measure it by. */
export function present(subject: Subject) {
  Object.assign(window, { subject, measure: measureInPage, measureSwitches, watchFrames })
}

function watchFrames(): () => number {
  let longest = 0
  let last = performance.now()
  let frame = requestAnimationFrame(function note(now) {
    longest = Math.max(longest, now - last)
    last = now
    frame = requestAnimationFrame(note)
  })
  return () => {
    cancelAnimationFrame(frame)
    return longest
  }
}
