const reach = 48
const fastest = 14

/**
 * Scrolls a box while the pointer of a drag stands near one of its edges, faster the nearer. `scrolled` is called after
 * every step, because what lies under the pointer has changed.
 */
export function edgeScroll(box: Element, scrolled: () => void) {
  let frame = 0
  let pointer = { x: 0, y: 0 }

  const step = () => {
    const { left, right, bottom } = box.getBoundingClientRect()
    // The head lies over the upper edge.
    const top =
      box.querySelector('.cal-head')?.getBoundingClientRect().bottom ?? box.getBoundingClientRect().top
    const by = { left: pull(pointer.x, left, right), top: pull(pointer.y, top, bottom) }
    frame = 0
    if (by.left === 0 && by.top === 0) return
    const before = [box.scrollLeft, box.scrollTop]
    box.scrollBy({ ...by, behavior: 'instant' })
    if (box.scrollLeft === before[0] && box.scrollTop === before[1]) return
    scrolled()
    frame = requestAnimationFrame(step)
  }

  return {
    /** The pointer is here now, in the window. */
    at(x: number, y: number) {
      pointer = { x, y }
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop() {
      cancelAnimationFrame(frame)
      frame = 0
    },
  }
}

function pull(at: number, from: number, to: number): number {
  if (at < from + reach) return -fastest * Math.min(1, (from + reach - at) / reach)
  if (at > to - reach) return fastest * Math.min(1, (at - to + reach) / reach)
  return 0
}
