import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { loadCalendarUrl } from '@/components/bookings/calendar-url'
import { Diary } from '@/components/bookings/diary'
import { displayCookie, remembered } from '@/components/bookings/display'
import { filtersOf, gridQuery } from '@/components/bookings/grid-query'
import { agendaDays, visibleRange } from '@/components/bookings/visible-range'
import { keptCookie } from '@/components/messages/kept-cookie'
import { KeptNotice } from '@/components/messages/kept-notice'
import { loadGrid } from '@/lib/api/profile-grid'
import { sessionOrSignIn } from '@/lib/auth/session'
import { localOf } from '@/lib/domain/local-time'
import { may, onlyOwn } from '@/lib/domain/permission'
import { hasProvider } from '@/lib/email/send'
import { setupOf } from '@/lib/settings/setup'
import { gridQuery as gridShape } from '@/lib/wire/profile-inputs'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('ui.pages'))('calendar'),
})

/** The diary, painted at once with the grid of the URL's range: the browser fetches nothing before it shows. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/calendar')
  const [url, setup] = await Promise.all([loadCalendarUrl(searchParams), setupOf(actor)])
  const { settings } = toSetup(setup)
  const now = Date.now()
  const range = visibleRange(
    url.view,
    url.date ?? localOf(now, settings.timezone).date,
    settings.week_start,
    agendaDays(url),
  )
  const filters = filtersOf(url)
  const kept = await cookies()

  const client = new QueryClient()
  const wish = gridShape.safeParse({ ...withoutNulls(filters), date_from: range.from, date_to: range.to })
  // What the URL asks for and no grid can answer is left to the browser's own request, which shows the refusal.
  if (wish.success)
    client.setQueryData(gridQuery(range, filters).queryKey, await loadGrid(actor, wish.data), {
      updatedAt: now,
    })

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Diary
        now={now}
        settings={settings}
        canWrite={may(actor, 'bookings.write')}
        remembered={remembered(kept.get(displayCookie)?.value)}
        notice={
          !hasProvider() &&
          !kept.has(keptCookie) &&
          may(actor, 'messages.read') && <KeptNotice aboveCalendar />
        }
        rights={{
          mayClose: may(actor, 'settings.write'),
          mayBlock: may(actor, 'blocks.write'),
          own: onlyOwn(actor),
        }}
      />
    </HydrationBoundary>
  )
}

const withoutNulls = (filters: object) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null))
