import { type RefObject, useContext, useEffect, useRef, useState } from 'react'
import type { CalendarEvent } from './calendar-event'
import { useCalendarModel } from './calendar-model'
import { edgeScroll } from './edge-scroll'
import { DnDContext, Selection } from './library'
import { type DragAction, sameTarget, type Target } from './place-of'

/** A point on the page, as the library gives them: it stays with the page's content, not with the window. */
export interface PagePoint {
  x: number
  y: number
}

/** What a press took hold of: a booking, to move or resize it, or empty time (event null). */
export interface Grab {
  event: CalendarEvent | null
  action: DragAction
  /** Where it would go with the pointer here; null: nowhere. */
  targetAt(point: PagePoint): Target | null
  drop(target: Target): void
}

export interface Press extends PagePoint {
  isTouch: boolean
  /** What was pressed. */
  element: Element
}

export interface DragPreview {
  event: CalendarEvent | null
  target: Target
}

const longPress = 280

/**
 * Drags within `container`: by mouse at once, by touch after a long press, put back by Escape. One listener for the
 * whole grid and one preview above it: the addon's own wrappers listen in every column, subscribe every booking to a
 * context that changes thrice per drag, and remount a column's bookings whenever the preview enters it.
 *
 * Returns where the dragged thing would go now.
 */
export function useDrag(
  container: RefObject<HTMLElement | null>,
  takeHold: (press: Press) => Grab | null,
): DragPreview | null {
  const [preview, setPreview] = useState<DragPreview | null>(null)
  const { dragged } = useCalendarModel()
  const addon = useContext(DnDContext)
  const latest = useRef({ takeHold, addon })
  useEffect(() => {
    latest.current = { takeHold, addon }
  })

  useEffect(() => {
    const selection = new Selection(() => container.current, { longPressThreshold: longPress })
    let hold: Grab | null = null
    let point: PagePoint = { x: 0, y: 0 }
    let target: Target | null = null
    let tile: Element | null = null
    const scroller = edgeScroll(container.current?.closest('.cal-scroll') ?? document.body, () => draw())

    const draw = () => {
      const next = hold?.targetAt(point) ?? null
      if (same(next, target)) return
      target = next
      setPreview(hold && next && { event: hold.event, target: next })
    }
    /** The addon tells the calendar of the drop, so it must hear of the beginning. Empty time is none of its business. */
    const finish = (drop: Target | null) => {
      scroller.stop()
      tile?.classList.remove('is-dragged')
      if (hold?.event) latest.current.addon?.draggable.onEnd(drop && { target: drop })
      else if (drop) hold?.drop(drop)
      hold = tile = target = null
      setPreview(null)
    }

    selection.on('beforeSelect', ({ x, y, clientX, clientY, isTouch = false }) => {
      const element = document.elementFromPoint(clientX, clientY)
      hold = element && latest.current.takeHold({ x, y, isTouch, element })
      if (hold?.event) latest.current.addon?.draggable.onBeginAction(hold.event, hold.action)
      tile = element?.closest('[data-booking]') ?? null
      return hold !== null
    })
    selection.on('selectStart', () => {
      dragged.current = true
      if (!hold?.event) return
      latest.current.addon?.draggable.onStart()
      tile?.classList.add('is-dragged')
    })
    selection.on('selecting', ({ x, y }) => {
      point = { x, y }
      scroller.at(x - window.scrollX, y - window.scrollY)
      draw()
    })
    selection.on('select', () => finish(target))
    selection.on('click', () => finish(null))
    selection.on('reset', () => finish(null))
    const cancel = () => finish(null)
    document.addEventListener('touchcancel', cancel)
    return () => {
      document.removeEventListener('touchcancel', cancel)
      scroller.stop()
      selection.teardown()
    }
  }, [container, dragged])

  return preview
}

const same = (a: Target | null, b: Target | null) => a === b || (a !== null && b !== null && sameTarget(a, b))
