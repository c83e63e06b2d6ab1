'use client'

import { type PointerEvent, useRef, useState } from 'react'
import classes from './weekly-hours.module.css'
import { type Drag, spanOfDrag } from './weekly-hours-drag'
import type { Span } from './weekly-hours-rows'

interface TrackProps {
  /** The day's intervals that can be drawn, by their index among all rows. */
  spans: { index: number; span: Span }[]
  disabled: boolean
  inWords: (span: Span) => string
  onPaint: (span: Span) => void
  onMove: (index: number, span: Span) => void
}

/** Where a press becomes a drag, in px; less is a slip of the finger. */
const slip = 4
const edge = 10

/**
 * A day from midnight to midnight: hours are painted on it, held by their edges, or carried. For the pointer alone;
 * the fields beside it say and take the same. Fingers that go up or down scroll the page.
 */
export function WeeklyHoursTrack({ spans, disabled, inWords, onPaint, onMove }: TrackProps) {
  const track = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const pressed = useRef<number | null>(null)

  const box = () => track.current?.getBoundingClientRect() ?? new DOMRect()
  const isMirrored = () => track.current !== null && getComputedStyle(track.current).direction === 'rtl'
  const step = () => (box().width < 480 ? 30 : 15)
  const minuteAt = (x: number) => {
    const { left, right, width } = box()
    return Math.min(1440, Math.max(0, ((isMirrored() ? right - x : x - left) / width) * 1440))
  }

  function begin(event: PointerEvent<HTMLDivElement>) {
    if (disabled || event.button !== 0 || !event.isPrimary) return
    pressed.current = event.clientX
    const grip = minuteAt(event.clientX)
    setDrag(gripped(spans, grip, (edge / box().width) * 1440))
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function follow(event: PointerEvent<HTMLDivElement>) {
    if (pressed.current === null || !drag) return
    if (drag.now === drag.grip && Math.abs(event.clientX - pressed.current) < slip) return
    setDrag({ ...drag, now: minuteAt(event.clientX) })
  }

  function end() {
    const isDrag = drag !== null && drag.now !== drag.grip
    const span = isDrag ? spanOfDrag(drag, step()) : null
    if (span && drag?.index === null) onPaint(span)
    else if (span && drag && drag.index !== null) onMove(drag.index, span)
    cancel()
  }

  function cancel() {
    pressed.current = null
    setDrag(null)
  }

  const wish = drag && drag.now !== drag.grip ? spanOfDrag(drag, step()) : null
  return (
    <div
      ref={track}
      className={classes.track}
      data-disabled={disabled || undefined}
      data-dragging={wish ? true : undefined}
      aria-hidden
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={cancel}
    >
      {spans.map(({ index, span }) => (
        <div
          key={index}
          className={classes.span}
          data-held={wish && drag?.index === index ? true : undefined}
          style={placed(span)}
        />
      ))}
      {wish && (
        <div className={classes.wish} style={placed(wish)}>
          <span>{inWords(wish)}</span>
        </div>
      )}
    </div>
  )
}

/** What a press at this minute takes hold of. */
function gripped(spans: TrackProps['spans'], grip: number, reach: number): Drag {
  const held = spans.find(({ span: [start, end] }) => start - reach <= grip && grip <= end + reach)
  if (!held) return { kind: 'paint', index: null, from: [grip, grip], grip, now: grip }
  const [start, end] = held.span
  const [toStart, toEnd] = [Math.abs(grip - start), Math.abs(grip - end)]
  const kind = Math.min(toStart, toEnd) > reach ? 'move' : toStart < toEnd ? 'start' : 'end'
  return { kind, index: held.index, from: held.span, grip, now: grip }
}

const placed = ([start, end]: Span) => ({
  insetInlineStart: `${(start / 1440) * 100}%`,
  width: `${((end - start) / 1440) * 100}%`,
})
