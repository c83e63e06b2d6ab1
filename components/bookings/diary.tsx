'use client'

import { DatesProvider } from '@mantine/dates'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Calendar } from '@/components/calendar/calendar'
import type { EmptyTime } from '@/components/calendar/calendar-props'
import { moved } from '@/components/calendar/pending-moves'
import { localOf } from '@/lib/domain/local-time'
import type { BookingJson, GridJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { BookingDrawer } from './booking-drawer'
import type { StatusFilter } from './calendar-url'
import { ConnectionNote } from './connection-note'
import classes from './diary.module.css'
import { DiarySkeleton } from './diary-skeleton'
import { EmptyNote } from './empty-note'
import { filtersOf, gridQuery } from './grid-query'
import { GridTrouble } from './grid-trouble'
import { HelpDialog } from './help-dialog'
import { NewBookingPanel } from './new-booking-panel'
import { RefusedDialog } from './refused-dialog'
import { Toolbar } from './toolbar'
import { useCalendarUrl } from './use-calendar-url'
import { useMoves } from './use-moves'
import { useNow } from './use-now'
import { usePoll } from './use-poll'
import { usePrefetch } from './use-prefetch'
import { useShortcuts } from './use-shortcuts'
import { useStatLinks } from './use-stat-links'
import { agendaDays } from './visible-range'

interface DiaryProps {
  /** The server's clock at first paint, ms. */
  now: number
  settings: SettingsJson
  canWrite: boolean
}

/** The calendar page: the URL says what is shown, the grid query brings it, moves are drawn over it. */
export function Diary({ now: serverNow, settings: firstSettings, canWrite }: DiaryProps) {
  const now = useNow(serverNow)
  const today = localOf(now, firstSettings.timezone).date
  const address = useCalendarUrl(today, firstSettings.week_start)
  const { url, setUrl, date, range, show, page } = address
  const filters = useMemo(() => filtersOf(url), [url])

  const query = useQuery(gridQuery(range, filters))
  const settings = query.data?.settings ?? firstSettings
  const { reachable } = usePoll(query.data?.ts)
  usePrefetch(url.view, date, settings.week_start, agendaDays(url), filters, query.isSuccess)
  useNewDay(today)

  const moves = useMoves(settings)
  const grid = useMemo(() => query.data && moved(query.data, moves.pending), [query.data, moves.pending])
  const drawn = useMemo(() => grid && narrowed(grid, url.status, url.staff), [grid, url.status, url.staff])

  const [creating, setCreating] = useState<Partial<EmptyTime> | null>(null)
  const [helping, setHelping] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  const showStat = useStatLinks(setUrl)

  const isPast = date < today
  const open = useCallback((booking: BookingJson) => setUrl({ booking: booking.id }), [setUrl])
  const close = useCallback(() => setUrl({ booking: null }, { history: 'replace' }), [setUrl])
  const create = useCallback(
    () => canWrite && setCreating({ date: isPast ? today : date }),
    [canWrite, isPast, date, today],
  )
  const showDay = useCallback((day: string) => show({ view: 'day', date: day }), [show])

  const showBooked = useCallback((day: string) => show({ date: day }), [show])

  useShortcuts({
    t: () => show({ date: today }),
    d: () => show({ view: 'day' }),
    w: () => show({ view: 'week' }),
    m: () => show({ view: 'month' }),
    a: () => show({ view: 'agenda' }),
    s: () => show({ view: 'staff' }),
    n: create,
    z: moves.undoLast,
    '/': () => searchRef.current?.focus(),
    '?': () => setHelping(true),
    arrowleft: () => page(-1),
    arrowright: () => page(1),
  })

  if (!grid || !drawn)
    return query.isError ? <GridTrouble error={query.error} onRetry={query.refetch} /> : <DiarySkeleton />

  return (
    <DatesProvider
      settings={{
        firstDayOfWeek: weekdayOfPicker(settings.week_start),
        consistentWeeks: true,
        weekendDays: [],
      }}
    >
      <div className={classes.diary}>
        <Toolbar
          grid={grid}
          address={address}
          today={today}
          canWrite={canWrite}
          searchRef={searchRef}
          onStat={showStat}
          onHelp={() => setHelping(true)}
          onCreate={create}
        />
        <ConnectionNote reachable={reachable} trouble={query.isRefetchError ? query.error : null} />
        <EmptyNote grid={drawn} url={url} isLoading={query.isPlaceholderData} onClear={setUrl} />
        <div
          className={classes.grid}
          aria-busy={query.isPlaceholderData}
          data-loading={query.isPlaceholderData || undefined}
        >
          <Calendar
            grid={drawn}
            view={url.view}
            date={date}
            now={now}
            selectedId={url.booking}
            pendingIds={moves.pendingIds}
            canWrite={canWrite}
            onOpen={open}
            onCreate={setCreating}
            onMove={moves.move}
            onShowDay={showDay}
          />
        </div>
      </div>
      <BookingDrawer
        id={url.booking}
        grid={grid}
        canWrite={canWrite}
        onClose={close}
        onMove={moves.tryMove}
      />
      <NewBookingPanel
        at={creating}
        grid={grid}
        today={today}
        onClose={() => setCreating(null)}
        onShow={showBooked}
      />
      <RefusedDialog refused={moves.refused} grid={grid} onMove={moves.move} onClose={moves.forgetRefusal} />
      <HelpDialog opened={helping} onClose={() => setHelping(false)} />
    </DatesProvider>
  )
}

/**
 * What is drawn of a grid. A cancelled booking has given its time back and is drawn only when asked for; a no-show has
 * not. Of one person, only their own column and blocked times.
 */
function narrowed(grid: GridJson, status: StatusFilter, staff: number | null): GridJson {
  const isActive = ({ status, no_show }: BookingJson) => status !== 'cancelled' || no_show
  return {
    ...grid,
    ...(status === 'active' && { bookings: grid.bookings.filter(isActive) }),
    ...(staff !== null && {
      staff: grid.staff.filter(({ id }) => id === staff),
      blocked_times: grid.blocked_times.filter(
        ({ operator_id }) => operator_id === null || operator_id === staff,
      ),
    }),
  }
}

/** At midnight the numbers of “today” are other ones. */
function useNewDay(today: string): void {
  const client = useQueryClient()
  const loadedFor = useRef(today)
  useEffect(() => {
    if (loadedFor.current === today) return
    loadedFor.current = today
    client.invalidateQueries({ queryKey: ['grid'] })
  }, [client, today])
}

/** ISO 1–7 as the picker's 0–6 with Sunday first. */
const weekdayOfPicker = (isoWeekday: number) => (isoWeekday % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
