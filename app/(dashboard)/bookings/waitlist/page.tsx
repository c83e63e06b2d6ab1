import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { Waitlist } from '@/components/waitlist/waitlist'
import { waitlistQuery } from '@/components/waitlist/waitlist-queries'
import { loadWaitlistUrl } from '@/components/waitlist/waitlist-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import { localOf } from '@/lib/domain/local-time'
import { may } from '@/lib/domain/permission'
import { waitStates } from '@/lib/domain/waitlist'
import { changedAt } from '@/lib/engine/changed-at'
import { waitlist } from '@/lib/engine/waitlist'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'
import { toWaitlistEntry } from '@/lib/wire/profile-waitlist'
import { openStates } from '@/lib/wire/profile-waitlist-inputs'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('waitlist'))('title'),
})

/** The list, painted at once. */
export default async function WaitlistPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/bookings/waitlist')
  const { show } = await loadWaitlistUrl(searchParams)
  const states = show === 'all' ? waitStates : openStates
  const [ts, setup, found] = await Promise.all([
    changedAt(actor),
    setupOf(actor),
    waitlist(actor, { states, serviceId: null, limit: 200, offset: 0 }),
  ])
  const { services, staff, settings } = toSetup(setup)
  const client = new QueryClient()
  client.setQueryData(waitlistQuery(show).queryKey, {
    entries: found.entries.map(toWaitlistEntry),
    total: found.total,
  })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Waitlist
        ts={ts}
        today={localOf(Date.now(), settings.timezone).date}
        {...{ services, staff, settings }}
        canWrite={may(actor, 'bookings.write')}
      />
    </HydrationBoundary>
  )
}
