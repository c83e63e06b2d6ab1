import type { CSSProperties, ReactElement } from 'react'
import type { CalendarEvent } from './calendar-event'
import type { CalendarWords } from './calendar-words'
import { colorClass } from './tile-colors'

/** What a tile shows of its booking, and its looks: all of it as plain values, to see whether any changed. */
export interface TileLooks {
  text: string
  short: boolean
  selected: boolean
  /** Its move is on its way. */
  pending: boolean
  /** Goes on before or after what is shown. */
  before: boolean
  after: boolean
}

export function tileClass(event: CalendarEvent, looks: TileLooks): string {
  let name = `cal-tile ${colorClass(event.color)} is-${event.status}`
  if (looks.short) name += ' is-short'
  if (looks.selected) name += ' is-selected'
  if (looks.pending) name += ' is-moving'
  if (looks.before) name += ' goes-before'
  if (looks.after) name += ' goes-after'
  if (event.booking.overbooked) name += ' is-overbooked'
  return name
}

/**
 * A booking as three nodes. No component of its own, so that a column can keep the element and React has nothing to do
 * for it; clicks, keys and drags are heard by the calendar around it, focus moves from tile to tile by its tabindex.
 */
export const tile = (
  event: CalendarEvent,
  looks: TileLooks,
  style: CSSProperties,
  words: CalendarWords,
): ReactElement => (
  // biome-ignore lint/a11y/useSemanticElements: a button cannot hold lines that are cut off one by one.
  <div
    key={event.id}
    className={tileClass(event, looks)}
    style={style}
    role="button"
    tabIndex={-1}
    data-booking={event.id}
    aria-label={looks.pending ? words('moving', { booking: event.label }) : event.label}
    suppressHydrationWarning
  >
    <div className="cal-tile-name">{event.name}</div>
    <div className="cal-tile-text" suppressHydrationWarning>
      {looks.text}
    </div>
  </div>
)
