'use client'

import { type RefObject, useEffect, useState } from 'react'

/** What the server draws before it knows a screen. */
const firstScreen = 16
/** Rows drawn beyond either edge, so that scrolling meets no empty place. */
const beyond = 12

interface RowWindow {
  /** The rows to draw: from the first up to, not including, the end. */
  first: number
  end: number
  /** Scrolls as little as it takes to see a row. */
  show: (index: number) => void
}

/** Those of `count` rows, all of one height (px), that a scroller shows below its `head`. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, head }: { count: number; rowHeight: number; head: number },
): RowWindow {
  const [top, setTop] = useState(0)
  const [fitting, setFitting] = useState(firstScreen)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => {
      setTop(Math.floor(box.scrollTop / rowHeight))
      setFitting(Math.ceil(box.clientHeight / rowHeight))
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller, rowHeight])

  const show = (index: number) => {
    const box = scroller.current
    if (!box) return
    const above = index * rowHeight
    const below = above + rowHeight - (box.clientHeight - head)
    if (above < box.scrollTop) box.scrollTop = above
    else if (below > box.scrollTop) box.scrollTop = below
  }
  return { first: Math.max(0, top - beyond), end: Math.min(count, top + fitting + beyond), show }
}
