'use client'

import { type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { wallAt } from '@/lib/domain/wall-clock'
import './calendar.css'
import './time-grid.css'
import './tile.css'
import './month.css'
import './agenda.css'
import type { CalendarEvent } from './calendar-event'
import { type CalendarModel, ModelContext, NowContext, type ViewLayout } from './calendar-model'
import type { CalendarProps } from './calendar-props'
import { RbcCalendar, withDragAndDrop } from './library'
import type { Target } from './place-of'
import { PrintPage } from './print-page'
import { stayInWords } from './stay-words'
import { useTileFocus } from './tile-focus'
import { useCalendarData } from './use-calendar-data'
import { useCalendarKeys } from './use-calendar-keys'
import { useWishes } from './use-wishes'
import { views } from './views'

const DraggableCalendar = withDragAndDrop(RbcCalendar)

const nothing = () => undefined
const noLayout: ViewLayout = { focus: [], bounds: null }

/**
 * The calendar grid: react-big-calendar and its drag-and-drop addon around our own views. Draws what it is given and
 * tells what was wished; the page holds the data.
 */
export function Calendar(props: CalendarProps) {
  const { grid, view, date, selectedId, pendingIds, canWrite, serviceId: onlyServiceId = null } = props
  const compact = props.density === 'compact'
  const data = useCalendarData(props)
  const { zone, words, statusWords, formats, localizer, step, events, eventOf, colors, now, today } = data
  const { canDrag, drop, create, createStay, ask, showDay, open } = useWishes(props, zone)
  const [said, announce] = useState('')

  const root = useRef<HTMLElement>(null)
  const layout = useRef(noLayout)
  const dragged = useRef(false)
  const scrolledTo = useRef<number | null>(null)
  useTileFocus(root)

  const placeInWords = (event: CalendarEvent, target: Target) => {
    const { start, end, staffId } = target
    const person = grid.staff.find(({ id }) => id === staffId)?.name
    const when = event.stay
      ? words('span', { from: formats.day(start), to: formats.day(end) })
      : `${formats.day(start)}, ${words('span', { from: formats.time(start), to: formats.time(end) })}`
    const stay = view === 'rentals' ? stayInWords(event, target, data, grid) : []
    return [when, person, ...stay].filter(Boolean).join(', ')
  }
  const keys = useCalendarKeys({ root, layout, words, eventOf, canDrag, open, drop, announce, placeInWords })
  const { lifted } = keys

  const model = useMemo<CalendarModel>(
    () => ({
      grid,
      zone,
      words,
      statusWords,
      formats,
      localizer,
      step,
      today,
      eventOf,
      selectedId,
      pendingIds,
      canWrite,
      onlyServiceId,
      compact,
      lifted,
      canDrag,
      drop,
      create,
      createStay,
      ask,
      showDay,
      announce,
      layout,
      dragged,
      scrolledTo,
    }),
    [
      grid,
      zone,
      words,
      statusWords,
      formats,
      localizer,
      step,
      today,
      eventOf,
      selectedId,
      pendingIds,
      canWrite,
      onlyServiceId,
      compact,
      lifted,
      canDrag,
      drop,
      create,
      createStay,
      ask,
      showDay,
    ],
  )

  const press = (event: PointerEvent) => {
    dragged.current = false
    if (lifted && event.isPrimary) keys.putBack()
  }
  const click = ({ target }: MouseEvent) => {
    const tile = tileOf(target)
    const event = tile && eventOf(Number(tile.dataset.booking))
    if (event && !dragged.current) open(event)
    const block = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
    if (block && !dragged.current) props.onOpenBlock(Number(block.dataset.block))
  }
  const shownDate = useMemo(() => new Date(wallAt(date, '00:00')), [date])

  return (
    <section
      ref={root}
      className="cal"
      data-density={props.density}
      aria-label={`${words(`views.${view}`)}, ${formats.day(+shownDate)}`}
      onPointerDownCapture={press}
      onClick={click}
      onKeyDown={keys.onKeyDown}
      onPointerOver={nameTile}
      suppressHydrationWarning
    >
      <style>{colors}</style>
      <PrintPage grid={grid} view={view} date={date} data={data} />
      <ModelContext.Provider value={model}>
        <NowContext.Provider value={now}>
          <DraggableCalendar
            className="cal-library"
            localizer={localizer}
            views={views}
            view={view}
            date={shownDate}
            events={events}
            getNow={() => new Date(now)}
            onNavigate={nothing}
            onView={nothing}
            toolbar={false}
            onEventDrop={({ event, target }: Dropped) => drop(event, target, 'move')}
            onEventResize={({ event, target }: Dropped) => drop(event, target, 'resize')}
          />
        </NowContext.Provider>
      </ModelContext.Provider>
      <div className="cal-said" aria-live="assertive">
        {said}
      </div>
    </section>
  )
}

/** What the addon hands over: what a view said of the drop, and the event it began with. */
interface Dropped {
  event: CalendarEvent
  target: Target
}

const tileOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-booking]') : null

/** A tile too small for its text says it to the mouse. Set when needed: a thousand titles cost. */
function nameTile({ target }: PointerEvent) {
  const tile = tileOf(target)
  if (tile && !tile.title) tile.title = tile.getAttribute('aria-label') ?? ''
}
