import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { planQuery, undecided } from '@/components/desk/desk-plan'
import { scopeOf } from '@/components/desk/desk-scope'
import { loadDeskUrl } from '@/components/desk/desk-url'
import { SickDayDesk } from '@/components/desk/sick-day-desk'
import { sessionOrSignIn } from '@/lib/auth/session'
import { localOf } from '@/lib/domain/local-time'
import { mayPlanAbsence } from '@/lib/domain/permission'
import { planOf } from '@/lib/engine/sick-day'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'
import { toPlan } from '@/lib/wire/profile-sick-day'
import { sickDayPlan, toPlanWish } from '@/lib/wire/profile-sick-day-inputs'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('desk'))('title'),
})

/** The desk, for those who see every calendar; with the plan when the link says already who and when. */
export default async function SickDayPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/bookings/sick-day')
  if (!mayPlanAbsence(actor)) notFound()
  const [url, setup] = await Promise.all([loadDeskUrl(searchParams), setupOf(actor)])
  const { staff, services, settings } = toSetup(setup)
  const today = localOf(Date.now(), settings.timezone).date

  const client = new QueryClient()
  const scope = scopeOf(url, today)
  const wish = sickDayPlan.safeParse(scope)
  // What no plan can be made for is left to the browser's own request, which shows the refusal.
  const plan = wish.success ? await planOf(actor, toPlanWish(wish.data)).catch(() => null) : null
  if (plan) client.setQueryData(planQuery(scope, undecided, '').queryKey, toPlan(plan))

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SickDayDesk {...{ today, staff, services, settings }} />
    </HydrationBoundary>
  )
}
