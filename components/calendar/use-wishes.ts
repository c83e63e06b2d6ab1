import { useCallback, useEffect, useRef } from 'react'
import { samePlace } from '@/lib/domain/move'
import { dateOfWall, instantOfWall, timeOfWall, type Wall } from '@/lib/domain/wall-clock'
import type { CalendarEvent } from './calendar-event'
import type { CalendarProps, EmptyChoice, WindowPoint } from './calendar-props'
import { type DragAction, placeAt, placeOf, type Target } from './place-of'
import { MINUTE } from './wall-time'

/** What people wish of the calendar, told to the page in its words: local dates and times, elapsed minutes. */
export function useWishes(props: CalendarProps, zone: string) {
  const { canWrite, pendingIds } = props
  const page = useLatest(props)

  const canDrag = useCallback(
    ({ id, status }: CalendarEvent) =>
      canWrite && (status === 'pending' || status === 'confirmed') && !pendingIds.has(id),
    [canWrite, pendingIds],
  )
  const drop = useCallback(
    (event: CalendarEvent, target: Target, action: DragAction) => {
      const to = placeAt(event, target, action, zone)
      if (!samePlace(to, placeOf(event.booking))) page.current.onMove(event.booking, to)
    },
    [zone, page],
  )
  const create = useCallback(
    (start: Wall, end: Wall | null, staffId: number | null, choice?: EmptyChoice) =>
      page.current.onCreate({
        date: dateOfWall(start),
        startTime: timeOfWall(start),
        durationMinutes: end && (instantOfWall(end, zone) - instantOfWall(start, zone)) / MINUTE,
        staffId,
        ...(choice && { choice }),
      }),
    [zone, page],
  )
  const createStay = useCallback(
    (serviceId: number, start: Wall, end: Wall | null) =>
      page.current.onCreate({
        date: dateOfWall(start),
        startTime: '',
        durationMinutes: null,
        staffId: null,
        serviceId,
        checkoutDate: end === null ? null : dateOfWall(end),
      }),
    [page],
  )
  const ask = useCallback(
    (start: Wall, staffId: number | null, at: WindowPoint) =>
      page.current.onAsk(
        { date: dateOfWall(start), startTime: timeOfWall(start), durationMinutes: null, staffId },
        at,
      ),
    [page],
  )
  const showDay = useCallback((day: Wall) => page.current.onShowDay(dateOfWall(day)), [page])
  const open = useCallback(({ booking }: CalendarEvent) => page.current.onOpen(booking), [page])
  return { canDrag, drop, create, createStay, ask, showDay, open }
}

/** The page's handlers as they are now, without drawing anything anew when they change. */
function useLatest<T>(value: T) {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  })
  return ref
}
