import type { Wall } from '@/lib/domain/wall-clock'
import { DAY, floor, MINUTE } from './wall-time'

export type Edge = 'start' | 'end'

interface Span {
  start: Wall
  end: Wall
}

/**
 * A tile taken along from one moment under the pointer to another, onto the grid of `step` minutes; but sideways only,
 * its time stays to the minute. It begins on the day the pointer is on, at the latest at its last step.
 */
export function movedBy(event: Span, from: Wall, to: Wall, step: number): Span {
  const grain = step * MINUTE
  const days = floor(to, DAY) - floor(from, DAY)
  const wished = event.start + to - from
  const stands = Math.abs(wished - days - event.start) < grain / 2
  const start = stands
    ? event.start + days
    : keptWithin(Math.round(wished / grain) * grain, dayOf(event, from, to), grain)
  return { start, end: start + event.end - event.start }
}

/** A tile whose upper or lower edge was taken to a moment: at least one step long, or as short as it was. */
export function stretchedTo(event: Span, edge: Edge, to: Wall, step: number): Span {
  const grain = step * MINUTE
  const least = Math.min(grain, event.end - event.start)
  const there = Math.round(to / grain) * grain
  return edge === 'end'
    ? { start: event.start, end: Math.max(there, event.start + least) }
    : { start: Math.min(there, event.end - least), end: event.end }
}

/** Empty time from where the press was to where the pointer is, in whole steps. */
export function sweptOver(from: Wall, to: Wall, step: number): Span {
  const grain = step * MINUTE
  const [first, last] = from < to ? [from, to] : [to, from]
  return { start: floor(first, grain), end: floor(last, grain) + grain }
}

/** A booking moved by whole days. */
export const movedByDays = (event: Span, fromDay: Wall, toDay: Wall): Span => ({
  start: event.start + toDay - fromDay,
  end: event.end + toDay - fromDay,
})

/** A stay whose first or last night is now that of `day`; it keeps at least one. */
export const stretchedToDay = (stay: Span, edge: Edge, day: Wall): Span =>
  edge === 'end'
    ? { start: stay.start, end: Math.max(day, stay.start) + DAY }
    : { start: Math.min(day, stay.end - DAY), end: stay.end }

/** How many pixels of a tile's ends resize it (tile.css shows them), and of a small tile the most they may take. */
const reach: Record<Edge, number> = { start: 4, end: 6 }
const mostOfTile = 1 / 4

/**
 * Which edge of a tile a press takes hold of. For fingers there is none: edges as wide as they are would leave nothing
 * to move a short tile by.
 */
export function edgeAt(distanceToStart: number, distanceToEnd: number, isTouch: boolean): Edge | null {
  if (isTouch) return null
  const most = (distanceToStart + distanceToEnd) * mostOfTile
  if (distanceToEnd < Math.min(reach.end, most)) return 'end'
  return distanceToStart < Math.min(reach.start, most) ? 'start' : null
}

/** The day a moved event begins on: its own, so many columns on as the pointer went. */
const dayOf = (event: Span, from: Wall, to: Wall) =>
  floor(event.start, DAY) + floor(to, DAY) - floor(from, DAY)

const keptWithin = (start: Wall, day: Wall, grain: number) =>
  Math.min(Math.max(start, day), day + DAY - grain)
