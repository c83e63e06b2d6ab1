import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { BookingsTable } from '@/components/bookings-table/bookings-table'
import {
  type BookingsPage,
  bookingsQuery,
  pageSize,
  paramsOf,
  setupQuery,
  viewsQuery,
} from '@/components/bookings-table/table-queries'
import { loadTableUrl } from '@/components/bookings-table/table-url'
import { waitlistCountQuery } from '@/components/waitlist/waitlist-count-query'
import { sessionOrSignIn } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/actor'
import { localOf } from '@/lib/domain/local-time'
import { may, onlyOwn } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { list } from '@/lib/engine/list'
import { waitlistCount } from '@/lib/engine/waitlist'
import { savedViews } from '@/lib/settings/saved-views'
import { setupOf } from '@/lib/settings/setup'
import { bookingProjection } from '@/lib/wire/profile-booking'
import { listQuery } from '@/lib/wire/profile-inputs'
import { toCursor, toListFilter, toOrder } from '@/lib/wire/profile-list'
import { toSetup } from '@/lib/wire/profile-setup'
import { toView } from '@/lib/wire/profile-view'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('bookings.table'))('title'),
})

/** The table, painted at once with the first rows of the URL's filters. */
export default async function BookingsTablePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/bookings')
  const [ts, url, setup, views, waiting] = await Promise.all([
    changedAt(actor),
    loadTableUrl(searchParams),
    setupOf(actor),
    savedViews(actor, 'bookings'),
    waitlistCount(actor),
  ])
  const { services, staff, locations, settings } = toSetup(setup)
  const now = Date.now()
  const params = paramsOf(url, localOf(now, settings.timezone).date, settings.week_start)
  const client = new QueryClient()
  const page = await firstPage(actor, params)
  if (page) client.setQueryData(bookingsQuery(params).queryKey, { pages: [page], pageParams: [null] })
  client.setQueryData(setupQuery.queryKey, { services, staff, locations, settings })
  client.setQueryData(waitlistCountQuery.queryKey, { total: waiting })
  client.setQueryData(viewsQuery.queryKey, views.map(toView))
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BookingsTable
        ts={ts}
        now={now}
        setup={{ services, staff, locations, settings }}
        canWrite={may(actor, 'bookings.write')}
        canViewAll={onlyOwn(actor) === null}
      />
    </HydrationBoundary>
  )
}

/** null for filters that no list can answer: the browser's own request shows the refusal. */
async function firstPage(actor: Actor, params: object): Promise<BookingsPage | null> {
  const given = Object.entries(params).filter(([, value]) => value !== null)
  const wish = listQuery.safeParse(Object.fromEntries(given))
  if (!wish.success) return null
  const order = toOrder(wish.data.sort)
  const page = { limit: pageSize, offset: 0, order, after: null }
  const { bookings, total, last } = await list(actor, toListFilter(wish.data), page, bookingProjection)
  return { bookings: JSON.parse(bookings), total, next_cursor: toCursor(order, last) }
}
