'use client'

import { useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Calendar } from '@/components/calendar/calendar'
import { moved } from '@/components/calendar/pending-moves'
import type { HoursRights } from '@/components/hours/rights'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import { localOf } from '@/lib/domain/local-time'
import type { BookingJson, SettingsJson } from '@/lib/wire/profile-shapes'
import { ConnectionNote } from './connection-note'
import { CopyBar } from './copy-bar'
import classes from './diary.module.css'
import { DiarySkeleton } from './diary-skeleton'
import type { Display } from './display'
import type { Asked } from './empty-menu'
import { EmptyNote } from './empty-note'
import { filtersOf } from './grid-query'
import { GridTrouble } from './grid-trouble'
import { isLet } from './is-let'
import { later } from './later'
import { Legend } from './legend'
import { narrowed } from './narrowed'
import { PartNote } from './part-note'
import { partShown } from './part-shown'
import { Toolbar } from './toolbar'
import { useBeginning } from './use-beginning'
import { useCalendarUrl } from './use-calendar-url'
import { useDisplay } from './use-display'
import { useGrid } from './use-grid'
import { useLater } from './use-later'
import { useMoves } from './use-moves'
import { useNow } from './use-now'
import { usePrefetch } from './use-prefetch'
import { useShortcuts } from './use-shortcuts'
import { useStatLinks } from './use-stat-links'
import { agendaDays } from './visible-range'

const DiaryPanels = dynamic(() => later.panels().then((part) => part.DiaryPanels), { ssr: false })

interface DiaryProps {
  /** The server's clock at first paint, ms. */
  now: number
  settings: SettingsJson
  canWrite: boolean
  /** What may be done with hours and blocked time. */
  rights: HoursRights
  /** How this browser likes the calendar drawn. */
  remembered: Display
  /** What is said above the calendar before anything else. */
  notice: ReactNode
}

/** The calendar page: the URL says what is shown, the grid query brings it, moves are drawn over it. */
export function Diary({
  now: serverNow,
  settings: firstSettings,
  canWrite,
  rights,
  remembered,
  notice,
}: DiaryProps) {
  const words = useTranslations('bookings')
  const now = useNow(serverNow)
  const today = localOf(now, firstSettings.timezone).date
  const address = useCalendarUrl(today, firstSettings.week_start)
  const { url, setUrl, date, range, show, page } = address
  const filters = useMemo(() => filtersOf(url), [url])
  const display = useDisplay(remembered)

  const { query, last, missing } = useGrid(range, filters)
  const settings = last?.settings ?? firstSettings
  const { pollError } = usePoll(query.data?.ts)
  usePrefetch(url.view, date, settings.week_start, agendaDays(url), filters, query.isSuccess)
  useNewDay(today)

  const moves = useMoves(settings)
  const grid = useMemo(() => query.data && moved(query.data, moves.pending), [query.data, moves.pending])
  const until = url.status === 'upcoming' ? now : 0
  const drawn = useMemo(
    () =>
      grid && narrowed(grid, { status: url.status, staff: url.staff, location: url.location, now: until }),
    [grid, url.status, url.staff, url.location, until],
  )

  const [blockId, setBlockId] = useState<number | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [helping, setHelping] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  const showStat = useStatLinks(setUrl)

  const hasRentals = last?.services.some(isLet) ?? false
  const openBooking = useCallback(
    (id: number | null) => setUrl({ booking: id }, { history: id === null ? 'replace' : 'push' }),
    [setUrl],
  )
  const open = useCallback((booking: BookingJson) => openBooking(booking.id), [openBooking])
  const begun = useCallback(() => setUrl({ new: null }, { history: 'replace' }), [setUrl])
  const { at, copy, begin, end, point, copyFocused } = useBeginning({
    today,
    date,
    canWrite: canWrite && last !== undefined,
    bookings: drawn?.bookings ?? [],
    location: url.location,
    wanted: last ? url.new : null,
    onBegun: begun,
  })
  const create = useCallback(() => begin('booking'), [begin])
  const showDay = useCallback((day: string) => show({ view: 'day', date: day }), [show])
  const isOpen = [url.booking, blockId, asked, at, moves.refused].some((one) => one !== null) || helping
  const areLoaded = useLater()

  useShortcuts({
    t: () => show({ date: today }),
    d: () => show({ view: 'day' }),
    w: () => show({ view: 'week' }),
    m: () => show({ view: 'month' }),
    a: () => show({ view: 'agenda' }),
    s: () => show({ view: 'staff' }),
    r: () => hasRentals && show({ view: 'rentals' }),
    n: create,
    b: () => rights.mayBlock && begin('block'),
    c: copyFocused,
    z: moves.undoLast,
    '/': () => searchRef.current?.focus(),
    '?': () => setHelping(true),
    arrowleft: () => page(-1),
    arrowright: () => page(1),
  })

  if (!drawn && !missing) return <DiarySkeleton />

  return (
    <>
      <div className={classes.diary}>
        <Toolbar
          grid={
            last ?? { services: [], staff: [], locations: [], can_view_all: false, stats: null, settings }
          }
          address={address}
          display={display}
          today={today}
          canWrite={canWrite && last !== undefined}
          searchRef={searchRef}
          onStat={showStat}
          onHelp={() => setHelping(true)}
          onCreate={create}
        />
        {notice}
        <ConnectionNote pollError={pollError} trouble={query.isRefetchError ? query.error : null} />
        {missing || !drawn ? (
          <GridTrouble error={missing?.error ?? null} onRetry={query.refetch} />
        ) : (
          <>
            <Legend colour={display.colour} grid={drawn} />
            <EmptyNote grid={drawn} url={url} isLoading={query.isPlaceholderData} onClear={setUrl} />
            {!query.isPlaceholderData && (
              <PartNote
                part={partShown(
                  { url, stats: drawn.stats, rows: drawn.bookings.length, until: range.to },
                  settings,
                  words,
                )}
                onLater={() => page(1)}
              />
            )}
            <div
              className={classes.grid}
              aria-busy={query.isPlaceholderData}
              data-loading={query.isPlaceholderData || undefined}
            >
              <Calendar
                grid={drawn}
                view={url.view}
                colour={display.colour}
                density={display.density}
                serviceId={url.service}
                date={date}
                now={now}
                selectedId={url.booking}
                pendingIds={moves.pendingIds}
                canWrite={canWrite}
                onOpen={open}
                onCreate={point}
                onAsk={(time, at) => setAsked({ time, at })}
                onOpenBlock={setBlockId}
                onMove={moves.move}
                onShowDay={showDay}
              />
              {copy.booking && (
                <CopyBar
                  booking={copy.booking}
                  onNextWeek={() => copy.booking && copy.put(copy.booking)}
                  onEnd={copy.end}
                />
              )}
            </div>
          </>
        )}
      </div>
      <Wanted when={isOpen || areLoaded}>
        <DiaryPanels
          grid={grid ?? last}
          today={today}
          canWrite={canWrite}
          rights={rights}
          moves={moves}
          bookingId={url.booking}
          blockId={blockId}
          asked={asked}
          at={at}
          helping={helping}
          onBooking={openBooking}
          onBlock={setBlockId}
          onAnswered={() => setAsked(null)}
          onEnd={end}
          onHelped={() => setHelping(false)}
          onCopy={(booking, to) => (to === 'nextWeek' ? copy.put(booking) : copy.take(booking))}
          onPoint={point}
          onShow={(day) => show({ date: day })}
        />
      </Wanted>
    </>
  )
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
