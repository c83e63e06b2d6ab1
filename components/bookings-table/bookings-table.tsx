'use client'

import { Anchor, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import { useNow } from '@/components/bookings/use-now'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import { WaitlistDoor } from '@/components/waitlist/waitlist-door'
import { localOf } from '@/lib/domain/local-time'
import type { BulkAction } from '@/lib/wire/profile-bulk-actions'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { BookingsGrid } from './bookings-grid'
import { ColumnMenu } from './column-menu'
import { columnSpecs } from './column-names'
import { FilterBar } from './filter-bar'
import { SelectionBar } from './selection-bar'
import classes from './table.module.css'
import { bookingsQuery, type ListParams, setupQuery, type TableSetup } from './table-queries'
import { viewOf, viewQuery } from './table-url'
import { useSelection } from './use-selection'
import { useTableUrl } from './use-table-url'
import { ViewTabs } from './view-tabs'

// Drawn by the server like the rest, and loaded by those who see them.
const loading = () => <div className={classes.empty} />
const ListTrouble = dynamic(() => import('./list-trouble').then((part) => part.ListTrouble), { loading })
const NoBookings = dynamic(() => import('./no-bookings').then((part) => part.NoBookings), { loading })
const Pills = dynamic(() => import('./pills').then((part) => part.Pills))

const BulkDialog = dynamic(() => import('./bulk-dialog'), { ssr: false })
const loadBooking = () => import('./open-booking')
const OpenBooking = dynamic(loadBooking, { ssr: false })

interface BookingsTableProps {
  /** The change clock of what was painted first, and the server's time then, ms. */
  ts: number
  now: number
  setup: TableSetup
  canWrite: boolean
  canViewAll: boolean
}

/** The page of all bookings: the URL says which and how, the rows come as they are scrolled to. */
export function BookingsTable({
  ts,
  now: serverNow,
  setup: first,
  canWrite,
  canViewAll,
}: BookingsTableProps) {
  const words = useTranslations('bookings.table')
  usePoll(ts)
  const setup = useQuery({ ...setupQuery, initialData: first }).data
  const { settings } = setup
  const today = localOf(useNow(serverNow), settings.timezone).date
  const { url, setUrl, filter, clear, params, key } = useTableUrl(today, settings.week_start)

  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(bookingsQuery(params))
  const rows = useMemo(() => data?.pages.flatMap(({ bookings }) => bookings) ?? [], [data])
  const total = data?.pages[0]?.total ?? 0
  const selection = useSelection(rows, key)
  const [action, setAction] = useState<BulkAction | null>(null)

  const isNarrowed = viewQuery({ ...url, columns: undefined, sort: undefined }) !== ''

  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  return (
    <Page
      wide
      title={words('title')}
      actions={
        <>
          <WaitlistDoor />
          {canWrite && canViewAll && (
            <Anchor component={Link} href="/bookings/sick-day" size="sm" className={classes.sick}>
              {words('sick')}
            </Anchor>
          )}
          <Button
            component="a"
            aria-label={words('export')}
            className={classes.export}
            download
            variant="default"
            href={exportHref(params, url.columns)}
            leftSection={<IconDownload size={16} stroke={1.8} />}
          >
            <span className={classes.desk}>{words('export')}</span>
          </Button>
        </>
      }
    >
      <div className={classes.frame}>
        <ViewTabs query={viewQuery(url)} onShow={(query) => setUrl(viewOf(query))} />
        <FilterBar values={url} setup={setup} canViewAll={canViewAll} onChange={filter}>
          <ColumnMenu
            columns={url.columns}
            hasLocations={setup.locations.length > 1}
            onChange={(columns) => setUrl({ columns })}
          />
        </FilterBar>
        {isNarrowed && <Pills values={url} setup={setup} onChange={filter} onClear={clear} />}
        {selection.selected.length > 0 && (
          <SelectionBar count={selection.selected.length} onAct={setAction} onClear={selection.clear} />
        )}
        {error && rows.length === 0 ? (
          <ListTrouble error={error} onRetry={refetch} onClear={clear} />
        ) : data && rows.length === 0 ? (
          <NoBookings isFiltered={total === 0 && isNarrowed} onClear={clear} />
        ) : (
          <BookingsGrid
            rows={rows}
            total={total}
            columns={url.columns}
            sort={url.sort}
            settings={settings}
            selection={selection}
            isStale={isPlaceholderData}
            canSelect={canWrite}
            onSort={(sort) => setUrl({ sort })}
            onNear={loadBooking}
            onOpen={({ id }) => setUrl({ booking: id })}
            onNearEnd={more}
          />
        )}
        <Foot total={total} settings={settings} isLoading={isFetchingNextPage || isPlaceholderData} />
      </div>
      <Wanted when={url.booking !== null}>
        <OpenBooking
          id={url.booking}
          rows={rows}
          setup={setup}
          canWrite={canWrite}
          canViewAll={canViewAll}
          onClose={() => setUrl({ booking: null }, { history: 'replace' })}
        />
      </Wanted>
      {action && selection.selected.length > 0 && (
        <BulkDialog
          action={action}
          bookings={selection.selected}
          settings={settings}
          onClose={() => setAction(null)}
          onDone={() => {
            setAction(null)
            selection.clear()
          }}
        />
      )}
    </Page>
  )
}

function Foot({ total, settings, isLoading }: { total: number; settings: SettingsJson; isLoading: boolean }) {
  const words = useTranslations('bookings.table')
  return (
    <div className={classes.foot}>
      <span role="status" className="numbers">
        {words('total', { count: total })}
      </span>
      <span>{isLoading ? words('loading') : settings.timezone.replaceAll('_', ' ')}</span>
    </div>
  )
}

/** The filtered rows as a file, with what the chosen columns show. */
function exportHref(params: ListParams, columns: readonly (keyof typeof columnSpecs)[]): string {
  const given = Object.entries(params).filter(([, value]) => value !== null)
  const csv = columns.flatMap((name) => columnSpecs[name].csv as readonly string[])
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  query.set('columns', [...new Set(csv)].join(','))
  return `/api/v1/my-profile/bookings/export?${query}`
}
