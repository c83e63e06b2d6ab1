import { type Interval, overlapping, union } from './interval'
import { MINUTE } from './local-time'

/** Minutes of the open spans of which nothing is taken; open spans are disjoint. */
export function minutesLeft(open: Interval[], taken: Interval[]): number {
  const takenAt = overlapping(union(taken))
  const left = (span: Interval) =>
    takenAt(span).reduce(
      (length, { start, end }) => length - (Math.min(end, span.end) - Math.max(start, span.start)),
      span.end - span.start,
    )
  return Math.round(open.reduce((sum, span) => sum + left(span), 0) / MINUTE)
}
