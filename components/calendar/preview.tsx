import type { CSSProperties } from 'react'
import type { CalendarEvent } from './calendar-event'
import type { Formats } from './formats'
import type { Target } from './place-of'
import { colorClass } from './tile-colors'

interface PreviewProps {
  /** null: empty time. */
  event: CalendarEvent | null
  target: Target
  formats: Formats
  /** Empty nights, not empty time. */
  nights?: boolean
  /** Name and time on one line. */
  short?: boolean
  style: CSSProperties
}

/** Where the dragged booking, or the new one, would go. */
export function Preview({ event, target, formats, nights = false, short = false, style }: PreviewProps) {
  const color = event ? `is-${event.status} ${colorClass(event.color)}` : 'is-empty'
  const when =
    event?.stay || nights
      ? `${formats.shortDay(target.start)} – ${formats.shortDay(target.end)}`
      : formats.times(target.start, target.end)
  return (
    <div
      className={`cal-tile cal-preview ${color}${short ? ' is-short' : ''}`}
      style={style}
      aria-hidden="true"
    >
      <div className="cal-tile-name">{event?.name ?? when}</div>
      <div className="cal-tile-text">{event ? when : ''}</div>
    </div>
  )
}
