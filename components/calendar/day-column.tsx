import { memo, type ReactElement, useRef } from 'react'
import type { CalendarEvent } from './calendar-event'
import type { CalendarWords } from './calendar-words'
import type { Column } from './columns'
import { type Lane, packTiles, type Span } from './pack-tiles'
import { type Block, minuteWithin } from './shading'
import { tile } from './tile'
import { isShort, tileText } from './tile-text'
import { DAY, DAY_MINUTES } from './wall-time'

interface DayColumnProps {
  column: Column
  events: readonly CalendarEvent[]
  blocks: readonly Block[]
  closed: readonly Span[]
  label: string
  isToday: boolean
  withStaff: boolean
  /** Ids in this column that are selected or on their way, as text: a new set must not redraw a column without any. */
  selected: number | null
  moving: string
  words: CalendarWords
  compact: boolean
}

interface Drawn {
  event: CalendarEvent
  key: string
  element: ReactElement
}

const noPending: ReadonlySet<string> = new Set()
/** Shorter bookings are drawn as if they took this long, to be read and hit. */
const leastMinutes = 15
/** An hour's height in compact to that in normal density (calendar.css): how much fewer lines there is room for. */
const compactHeight = 44 / 64

/** One day, or one person's day: shading, blocks, bookings. Keeps the elements of bookings that did not change. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { column, closed, blocks, label, isToday } = props
  const drawn = useRef<ReadonlyMap<number, Drawn>>(new Map())
  const [tiles, personal] = drawTiles(props, drawn)
  const shared = blocks.filter(({ person }) => person === null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      role="group"
      aria-label={label}
      className={isToday ? 'cal-column is-today' : 'cal-column'}
      data-day={column.day}
    >
      {closed.map(({ start, end }) => (
        <div key={start} className="cal-closed" style={vertically(start, end)} />
      ))}
      {shared.map((block) => (
        <div key={block.id} className="cal-block" style={vertically(block.start, block.end)}>
          {blockName(block)}
        </div>
      ))}
      {personal}
      {tiles}
    </div>
  )
})

/** The bookings and the blocks of single persons, side by side. */
function drawTiles(props: DayColumnProps, drawn: { current: ReadonlyMap<number, Drawn> }) {
  const { column, events, blocks, selected, moving } = props
  const personal = blocks.filter(({ person }) => person !== null)
  const lanes = packTiles([
    ...events.map((event) => spanWithin(event, column.day)),
    ...personal.map(readable),
  ])
  const pending = moving ? new Set(moving.split(',')) : noPending
  const next = new Map<number, Drawn>()
  for (const [index, event] of events.entries()) {
    const lane = lanes[index] as Lane
    const isSelected = event.booking.id === selected
    const isPending = pending.has(String(event.id))
    const key = `${lane.first}/${lane.count}/${lane.of}/${isSelected}/${isPending}/${props.withStaff}/${props.compact}/${column.day}`
    const old = drawn.current.get(event.id)
    next.set(
      event.id,
      old?.event === event && old.key === key
        ? old
        : { event, key, element: drawTile(event, lane, props, isSelected, isPending) },
    )
  }
  drawn.current = next
  const blockTiles = personal.map((block, index) => (
    <div
      key={block.id}
      className={
        block.end - block.start > longest ? 'cal-block is-personal is-long' : 'cal-block is-personal'
      }
      style={{ ...vertically(block.start, block.end), ...sideways(lanes[events.length + index] as Lane) }}
    >
      {blockName(block)}
    </div>
  ))
  return [Array.from(next.values(), ({ element }) => element), blockTiles] as const
}

/** In minutes; who blocks more blocks the day. */
const longest = 12 * 60

/** Opens the blocked time. Keys come here by the time cursor's question, so that breaks are no stops of the Tab key. */
const blockName = ({ id, name, person }: Block) => (
  <button type="button" className="cal-block-name" data-block={id} tabIndex={-1}>
    {person === null ? name : `${name}\n${person}`}
  </button>
)

function drawTile(
  event: CalendarEvent,
  lane: Lane,
  { column, withStaff, words, compact }: DayColumnProps,
  selected: boolean,
  pending: boolean,
) {
  const { start, end } = spanWithin(event, column.day)
  const height = (end - start) * (compact ? compactHeight : 1)
  const looks = {
    text: tileText(event, height, withStaff),
    short: isShort(height),
    selected,
    pending,
    before: event.start < column.day,
    after: event.end > column.day + DAY,
  }
  return tile(event, looks, { ...vertically(start, end), ...sideways(lane) }, words)
}

const readable = <S extends Span>({ start, end }: S): Span => ({
  start,
  end: Math.max(end, start + leastMinutes),
})

/** The part of an event on a day, in its minutes. */
const spanWithin = (event: CalendarEvent, day: number): Span => {
  const start = Math.min(minuteWithin(event.start, day), DAY_MINUTES - leastMinutes)
  return readable({ start, end: minuteWithin(event.end, day) })
}

const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`

const vertically = (start: number, end: number) => ({
  top: percent(start / DAY_MINUTES),
  bottom: percent(1 - end / DAY_MINUTES),
})

const sideways = ({ first, count, of }: Lane) => ({
  left: percent(first / of),
  right: percent(1 - (first + count) / of),
})
