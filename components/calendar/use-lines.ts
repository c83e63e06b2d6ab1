import { type RefObject, useState } from 'react'
import { useBeforePaint } from './use-before-paint'

/** --cal-line-step, of each density. */
const steps = { normal: 26, compact: 22 }
const dayNumber = 30
const atFirst = 4

/** How many bookings a day of the month has room for, from the height of the grid. */
export function useLines(area: RefObject<HTMLElement | null>, weeks: number, compact: boolean): number {
  const line = compact ? steps.compact : steps.normal
  const [lines, setLines] = useState(atFirst)
  useBeforePaint(() => {
    const node = area.current
    if (!node) return
    const measure = () => setLines(Math.max(1, Math.floor((node.clientHeight / weeks - dayNumber) / line)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [area, weeks, line])
  return lines
}
