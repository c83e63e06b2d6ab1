import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

const line = 22
const dayNumber = 30
const atFirst = 4

const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect

/** How many bookings a day of the month has room for, from the height of the grid. */
export function useLines(area: RefObject<HTMLElement | null>, weeks: number): number {
  const [lines, setLines] = useState(atFirst)
  useBrowserLayoutEffect(() => {
    const node = area.current
    if (!node) return
    const measure = () => setLines(Math.max(1, Math.floor((node.clientHeight / weeks - dayNumber) / line)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [area, weeks])
  return lines
}
