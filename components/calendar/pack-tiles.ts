/** A span in minutes of the day. */
export interface Span {
  start: number
  end: number
}

/** Where a tile stands side by side with those at the same time: the lane it begins in, how many it takes, of how many. */
export interface Lane {
  first: number
  count: number
  of: number
}

/**
 * Places overlapping spans side by side, in O(n log n) for the usual day: each goes into the first free lane and widens
 * to the right as far as nobody stands there. (The library's own algorithms take O(n²) and worse.) The answer is in the
 * order of the spans given.
 */
export function packTiles(spans: readonly Span[]): Lane[] {
  const lanes: Lane[] = new Array(spans.length)
  for (const cluster of clusters(spans)) placeCluster(spans, cluster, lanes)
  return lanes
}

/** Groups of spans, as indices, that hang together by overlapping. */
function clusters(spans: readonly Span[]): number[][] {
  const order = spans.map((_, index) => index)
  const span = (index: number) => spans[index] as Span
  order.sort((a, b) => span(a).start - span(b).start || span(b).end - span(a).end)
  const found: number[][] = []
  let open: number[] = []
  let openUntil = Number.NEGATIVE_INFINITY
  for (const index of order) {
    if (span(index).start >= openUntil) {
      open = []
      found.push(open)
    }
    open.push(index)
    openUntil = Math.max(openUntil, span(index).end)
  }
  return found
}

function placeCluster(spans: readonly Span[], cluster: readonly number[], lanes: Lane[]) {
  const occupants: number[][] = []
  const endOf = (lane: number[]) => spans[lane.at(-1) as number]?.end ?? 0
  for (const index of cluster) {
    const { start } = spans[index] as Span
    const free = occupants.findIndex((lane) => endOf(lane) <= start)
    const lane = free === -1 ? occupants.push([]) - 1 : free
    occupants[lane]?.push(index)
    lanes[index] = { first: lane, count: 1, of: 0 }
  }
  for (const index of cluster) {
    const lane = lanes[index] as Lane
    lane.of = occupants.length
    while (lane.first + lane.count < lane.of && isFree(occupants[lane.first + lane.count], spans, index))
      lane.count++
  }
}

/** Whether nobody in the lane is there at the time of a span. The lane is sorted and without overlaps. */
function isFree(lane: readonly number[] | undefined, spans: readonly Span[], index: number): boolean {
  const { start, end } = spans[index] as Span
  return !lane?.some((other) => {
    const there = spans[other] as Span
    return there.start < end && start < there.end
  })
}
