'use client'

import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { samePlace } from '@/lib/domain/move'
import {
  dateOfWall,
  instantOfWall,
  startOfWallDay,
  timeOfWall,
  type Wall,
  wallAt,
  wallOf,
} from '@/lib/domain/wall-clock'
import './calendar.css'
import { type CalendarEvent, eventMapper } from './calendar-event'
import { type CalendarModel, ModelContext, NowContext, type ViewLayout } from './calendar-model'
import type { CalendarProps, CalendarViewName } from './calendar-props'
import { createFormats } from './formats'
import { RbcCalendar, withDragAndDrop } from './library'
import { type DragAction, placeAt, placeOf, type Target } from './place-of'
import { colorRules } from './tile-colors'
import { useTileFocus } from './tile-focus'
import { useCalendarKeys } from './use-calendar-keys'
import { useNow } from './use-now'
import { views } from './views'
import { wallLocalizer } from './wall-localizer'
import { MINUTE } from './wall-time'

const DraggableCalendar = withDragAndDrop(RbcCalendar)

const viewNames: Record<CalendarViewName, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  agenda: 'Agenda',
  staff: 'Day by person',
}

const nothing = () => undefined
const noLayout: ViewLayout = { focus: [], bounds: null }

/**
 * The calendar grid: react-big-calendar and its drag-and-drop addon around our own views. Draws what it is given and
 * tells what was wished; the page holds the data.
 */
export function Calendar(props: CalendarProps) {
  const { grid, view, date, now, selectedId, pendingIds, canWrite } = props
  const { settings, services, staff } = grid
  const { timezone: zone, locale, hour_cycle, week_start, slot_step_minutes } = settings
  const step = Math.min(slot_step_minutes, finest)

  const root = useRef<HTMLElement>(null)
  const layout = useRef(noLayout)
  const dragged = useRef(false)
  const scrolledTo = useRef<number | null>(null)
  const [words, announce] = useState('')
  const latest = useLatest(props)

  const formats = useMemo(() => createFormats({ locale, hour_cycle }), [locale, hour_cycle])
  const localizer = useMemo(() => wallLocalizer(formats, week_start % 7), [formats, week_start])
  const eventOfBooking = useMemo(() => eventMapper({ zone, formats, services }), [zone, formats, services])
  const events = useMemo(() => grid.bookings.map(eventOfBooking), [grid.bookings, eventOfBooking])
  const byId = useMemo(() => new Map(events.map((event) => [event.id, event])), [events])
  const eventOf = useCallback((id: number) => byId.get(id), [byId])
  const nowWall = wallOf(useNow(now), zone)
  const today = startOfWallDay(nowWall)
  const colors = useMemo(
    () => colorRules(grid.bookings.map(({ product_color }) => product_color)),
    [grid.bookings],
  )

  const canDrag = useCallback(
    ({ id, status }: CalendarEvent) =>
      canWrite && (status === 'pending' || status === 'confirmed') && !pendingIds.has(id),
    [canWrite, pendingIds],
  )
  const drop = useCallback(
    (event: CalendarEvent, target: Target, action: DragAction) => {
      const to = placeAt(event, target, action, zone)
      if (!samePlace(to, placeOf(event.booking))) latest.current.onMove(event.booking, to)
    },
    [zone, latest],
  )
  const create = useCallback(
    (start: Wall, end: Wall | null, staffId: number | null) => {
      const elapsed = end && (instantOfWall(end, zone) - instantOfWall(start, zone)) / MINUTE
      latest.current.onCreate({
        date: dateOfWall(start),
        startTime: timeOfWall(start),
        durationMinutes: elapsed,
        staffId,
      })
    },
    [zone, latest],
  )
  const showDay = useCallback((day: Wall) => latest.current.onShowDay(dateOfWall(day)), [latest])

  const placeInWords = (event: CalendarEvent, { start, end, staffId }: Target) => {
    const person = staff.find(({ id }) => id === staffId)?.name
    const when = event.stay
      ? `${formats.day(start)} to ${formats.day(end)}`
      : `${formats.day(start)}, ${formats.time(start)} to ${formats.time(end)}`
    return [when, person].filter(Boolean).join(', ')
  }
  const keys = useCalendarKeys({
    root,
    layout,
    eventOf,
    canDrag,
    open: ({ booking }) => props.onOpen(booking),
    drop,
    announce,
    placeInWords,
  })
  const { lifted } = keys
  useTileFocus(root)

  const model = useMemo<CalendarModel>(
    () => ({
      grid,
      formats,
      localizer,
      zone,
      step,
      today,
      eventOf,
      selectedId,
      pendingIds,
      canWrite,
      lifted,
      canDrag,
      drop,
      create,
      showDay,
      announce,
      layout,
      dragged,
      scrolledTo,
    }),
    [
      grid,
      formats,
      localizer,
      zone,
      step,
      today,
      eventOf,
      selectedId,
      pendingIds,
      canWrite,
      lifted,
      canDrag,
      drop,
      create,
      showDay,
    ],
  )

  const shownDate = useMemo(() => new Date(wallAt(date, '00:00')), [date])
  const press = (event: PointerEvent) => {
    dragged.current = false
    if (lifted && event.isPrimary) keys.putBack()
  }
  const open = ({ target }: MouseEvent) => {
    const tile = target instanceof Element ? target.closest('[data-booking]') : null
    const event = tile && eventOf(Number(tile.getAttribute('data-booking')))
    if (event && !dragged.current) props.onOpen(event.booking)
  }

  return (
    <section
      ref={root}
      className="cal"
      aria-label={`${viewNames[view]}, ${formats.day(+shownDate)}`}
      onPointerDownCapture={press}
      onClick={open}
      onKeyDown={keys.onKeyDown}
      onPointerOver={nameTile}
      suppressHydrationWarning
    >
      <style>{colors}</style>
      <ModelContext.Provider value={model}>
        <NowContext.Provider value={nowWall}>
          <DraggableCalendar
            className="cal-library"
            localizer={localizer}
            views={views}
            view={view}
            date={shownDate}
            events={events}
            getNow={() => new Date(nowWall)}
            onNavigate={nothing}
            onView={nothing}
            toolbar={false}
            onEventDrop={({ event, target }: Dropped) => drop(event, target, 'move')}
            onEventResize={({ event, target }: Dropped) => drop(event, target, 'resize')}
          />
        </NowContext.Provider>
      </ModelContext.Provider>
      <div className="cal-said" aria-live="assertive">
        {words}
      </div>
    </section>
  )
}

/** What the addon hands over: what a view said of the drop, and the event it began with. */
interface Dropped {
  event: CalendarEvent
  target: Target
}

/** Drags and keys move by at most a quarter of an hour, whatever the steps that visitors are offered. */
const finest = 15

/** A tile too small for its text says it to the mouse. Set when needed: a thousand titles cost. */
function nameTile({ target }: PointerEvent) {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-booking]') : null
  if (tile && !tile.title) tile.title = tile.getAttribute('aria-label') ?? ''
}

function useLatest<T>(value: T) {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  })
  return ref
}
