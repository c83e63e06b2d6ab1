import { type RefObject, useRef } from 'react'
import { useCalendarModel } from './calendar-model'
import { useBeforePaint } from './use-before-paint'
import { DAY_MINUTES } from './wall-time'

/**
 * At first the beginning of work is in sight; from then on, whatever was when the last view was left. Where not all
 * columns fit, so is the one it is about.
 */
export function useGridScroll(
  opensAt: number,
  column: number,
  columns: number,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  const { scrolledTo } = useCalendarModel()
  const first = useRef(opensAt)

  useBeforePaint(() => {
    const box = scroller.current
    const body = box?.querySelector('.cal-body')
    if (!box || !body) return
    const perMinute = body.clientHeight / DAY_MINUTES
    scrolledTo.current ??= Math.max(0, first.current - 30)
    box.scrollTop = scrolledTo.current * perMinute
    const remember = () => {
      scrolledTo.current = box.scrollTop / perMinute
    }
    box.addEventListener('scroll', remember, { passive: true })
    return () => box.removeEventListener('scroll', remember)
  }, [scrolledTo])

  useBeforePaint(() => {
    const box = scroller.current
    if (box) box.scrollLeft = ((box.scrollWidth - box.clientWidth) * column) / Math.max(1, columns - 1)
  }, [column, columns])

  return scroller
}
