import type { Span } from './weekly-hours-rows'

/** A drag on a day: over empty time it paints, at an edge it resizes, in the middle it moves. */
export interface Drag {
  kind: 'paint' | 'start' | 'end' | 'move'
  /** The row that is held; null while painting. */
  index: number | null
  /** What was there when the drag began; for painting, nothing at its first minute. */
  from: Span
  /** The minute under the pointer when it began, and now. */
  grip: number
  now: number
}

const day = 1440

/** The span a drag would leave, in steps of so many minutes; null when it has not got anywhere. */
export function spanOfDrag({ kind, from: [start, end], grip, now }: Drag, step: number): Span | null {
  const at = snap(now, step)
  if (kind === 'paint') {
    const [first, last] =
      grip <= now ? [floor(grip, step), ceil(now, step)] : [floor(now, step), ceil(grip, step)]
    return [Math.max(0, first), Math.min(day, last)]
  }
  if (kind === 'start') return differs([Math.min(at, end - step), end], [start, end])
  if (kind === 'end') return differs([start, Math.max(at, start + step)], [start, end])
  const by = Math.min(Math.max(snap(now - grip, step), -start), day - end)
  return differs([start + by, end + by], [start, end])
}

const differs = (span: Span, from: Span): Span | null =>
  span[0] === from[0] && span[1] === from[1] ? null : [Math.max(0, span[0]), Math.min(day, span[1])]

const snap = (minute: number, step: number) => Math.round(minute / step) * step
const floor = (minute: number, step: number) => Math.floor(minute / step) * step
const ceil = (minute: number, step: number) => Math.ceil(minute / step) * step
