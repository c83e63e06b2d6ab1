import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { Hours } from '@/components/hours/hours'
import { closuresQuery, houseQuery, typesQuery } from '@/components/hours/hours-queries'
import { closuresFrom, loadHoursUrl, yearOf } from '@/components/hours/hours-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import { localOf } from '@/lib/domain/local-time'
import { may, onlyOwn } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { blockTypes } from '@/lib/settings/block-types'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hours'))('title'),
})

/** Hours and closures, painted at once with the year of the URL. */
export default async function HoursPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/hours')
  const ts = await changedAt(actor)
  const [url, all, types] = await Promise.all([loadHoursUrl(searchParams), setupOf(actor), blockTypes(actor)])
  const { settings, staff, services, schedule, overrides, blocked_times } = toSetup(all)
  const now = Date.now()
  const today = localOf(now, settings.timezone).date
  const from = closuresFrom(yearOf(url, today), today)

  const client = new QueryClient()
  client.setQueryData(houseQuery.queryKey, { settings, staff, services, schedule })
  client.setQueryData(typesQuery.queryKey, { blocked_types: types })
  client.setQueryData(closuresQuery(from).queryKey, {
    overrides: overrides.filter(({ date }) => date >= from),
    // A day more than what touches the year: which dates an instant touches is for the page to say.
    blocked_times: blocked_times.filter(({ ends_at }) => ends_at >= from),
  })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Hours
        now={now}
        ts={ts}
        rights={{
          mayClose: may(actor, 'settings.write'),
          mayBlock: may(actor, 'blocks.write'),
          own: onlyOwn(actor),
        }}
      />
    </HydrationBoundary>
  )
}
