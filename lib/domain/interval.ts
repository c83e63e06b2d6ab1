/** A half-open span of time [start, end), in milliseconds since the epoch. */
export interface Interval {
  start: number
  end: number
}

/** Half-open: back-to-back bookings touch, they do not overlap. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Sorted and disjoint; spans that touch or overlap become one. */
export function union(intervals: Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end)
    else if (next.end > next.start) merged.push({ ...next })
  }
  return merged
}

/** The largest number of the intervals that hold at one moment within `span`. */
export function mostAtOnce(intervals: Interval[], span: Interval): number {
  const edges = intervals
    .filter((interval) => overlaps(interval, span))
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    // Ends before starts at the same moment: half-open.
    .sort((a, b) => a.at - b.at || a.step - b.step)
  let now = 0
  let most = 0
  for (const { step } of edges) {
    now += step
    most = Math.max(most, now)
  }
  return most
}

/**
 * Answers, for one span after the other, which of the items overlap it, in the order of their starts: for many questions
 * about the same items, as not all of them are looked at each time.
 */
export function overlapping<Item extends Interval>(items: Item[]): (span: Interval) => Item[] {
  const sorted = [...items].sort((a, b) => a.start - b.start)
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return (span) => {
    const found: Item[] = []
    for (let index = firstFrom(sorted, span.start - longest); index < sorted.length; index += 1) {
      const item = sorted[index] as Item
      if (item.start >= span.end) break
      if (item.end > span.start) found.push(item)
    }
    return found
  }
}

/** The index of the first of the sorted items that starts at or after a moment. */
function firstFrom(sorted: Interval[], moment: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Interval).start < moment) low = middle + 1
    else high = middle
  }
  return low
}
