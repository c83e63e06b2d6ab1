import type { Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import type { Target } from './place-of'
import { DAY, floor, MINUTE } from './wall-time'

/** A booking picked up by keyboard, and where it would go now. */
export interface Lifted {
  event: CalendarEvent
  target: Target
}

/** How far the shown view lets it go. */
export interface Bounds {
  /** Midnights of the first and the last visible day. */
  firstDay: Wall
  lastDay: Wall
  /** The people whose columns stand side by side; null: columns are days. */
  staffIds: readonly (number | null)[] | null
  /** The objects whose rows stand one above the other; absent: rows are no objects. */
  serviceIds?: readonly number[]
  /** Days one step up or down goes; null: time goes down the page. */
  rowDays: number | null
  /** Minutes. */
  step: number
}

export type Nudge = 'up' | 'down' | 'left' | 'right' | 'longer' | 'shorter'

const nudges: Record<string, Nudge> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const nudgesWithShift: Record<string, Nudge> = {
  ArrowUp: 'shorter',
  ArrowLeft: 'shorter',
  ArrowDown: 'longer',
  ArrowRight: 'longer',
}

export const nudgeOf = (key: string, shift: boolean): Nudge | undefined =>
  (shift ? nudgesWithShift : nudges)[key]

export const lift = (event: CalendarEvent): Lifted => ({
  event,
  target: { start: event.start, end: event.end, staffId: event.staffId },
})

/** Whether it was only moved, or became longer or shorter as well. */
export const actionOf = ({ event, target }: Lifted) =>
  target.end - target.start === event.end - event.start ? 'move' : 'resize'

/** One key press on. At an edge the very same object comes back: there was nowhere to go. */
export function nudge(lifted: Lifted, direction: Nudge, bounds: Bounds): Lifted {
  const target = nudged(lifted, direction, bounds)
  return target ? { ...lifted, target } : lifted
}

function nudged({ event, target }: Lifted, direction: Nudge, bounds: Bounds): Target | null {
  const stepOf = event.stay ? DAY : bounds.step * MINUTE
  switch (direction) {
    case 'longer':
      return { ...target, end: target.end + stepOf }
    case 'shorter':
      return target.end - stepOf > target.start ? { ...target, end: target.end - stepOf } : null
    case 'left':
      return sideways(event, target, -1, bounds)
    case 'right':
      return sideways(event, target, 1, bounds)
    default:
      return upOrDown(event, target, direction === 'up' ? -1 : 1, bounds)
  }
}

function upOrDown(event: CalendarEvent, target: Target, sign: 1 | -1, bounds: Bounds): Target | null {
  if (bounds.serviceIds) return otherObject(event, target, sign, bounds.serviceIds)
  if (bounds.rowDays !== null) return byDays(target, sign * bounds.rowDays, bounds)
  if (event.stay) return null
  const step = bounds.step * MINUTE
  // From 10:05 the next quarters are 10:15 and 10:00: a step leads onto the grid.
  const start = sign === 1 ? floor(target.start, step) + step : floor(target.start - 1, step)
  return floor(start, DAY) === floor(target.start, DAY) ? shifted(target, start - target.start) : null
}

function otherObject(
  event: CalendarEvent,
  target: Target,
  sign: 1 | -1,
  serviceIds: readonly number[],
): Target | null {
  const own = event.booking.product_id
  const serviceId = serviceIds[serviceIds.indexOf(target.serviceId ?? own) + sign]
  if (serviceId === undefined) return null
  const { serviceId: _, ...place } = target
  return serviceId === own ? place : { ...place, serviceId }
}

function sideways(event: CalendarEvent, target: Target, sign: 1 | -1, bounds: Bounds): Target | null {
  if (bounds.staffIds === null || event.stay) return byDays(target, sign, bounds)
  const next = bounds.staffIds[bounds.staffIds.indexOf(target.staffId) + sign]
  // Nobody's column is no place for what somebody does.
  if (next === undefined || (next === null && event.staffId !== null)) return null
  return { ...target, staffId: next }
}

function byDays(target: Target, days: number, { firstDay, lastDay }: Bounds): Target | null {
  const day = floor(target.start, DAY) + days * DAY
  return day < firstDay || day > lastDay ? null : shifted(target, days * DAY)
}

const shifted = (target: Target, by: number): Target => ({
  ...target,
  start: target.start + by,
  end: target.end + by,
})
