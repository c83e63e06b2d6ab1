import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Services } from '@/components/services/services'
import { servicesQuery } from '@/components/services/services-query'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('services'))('title'),
})

/** What the business sells, painted at once with what there is. */
export default async function ServicesPage() {
  const { actor } = await sessionOrSignIn('/services')
  const ts = await changedAt(actor)
  const { services, staff, locations, settings } = toSetup(await setupOf(actor))
  const client = new QueryClient()
  client.setQueryData(servicesQuery.queryKey, { ts, services, staff, locations, settings })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Services canWrite={may(actor, 'settings.write')} canSeeCosts={may(actor, 'costs.read')} />
    </HydrationBoundary>
  )
}
