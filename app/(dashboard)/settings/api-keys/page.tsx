import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { keysQuery } from '@/components/keys/key-queries'
import { Keys } from '@/components/keys/keys'
import { apiKeys } from '@/lib/auth/api-keys'
import { appUrl } from '@/lib/auth/app-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { setupOf } from '@/lib/settings/setup'
import { toApiKey } from '@/lib/wire/profile-api-key'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('keys'))('title'),
})

/** The list, painted at once. */
export default async function KeysPage() {
  const { actor } = await sessionOrSignIn('/settings/api-keys')
  if (!may(actor, 'keys.write')) notFound()
  const ts = await changedAt(actor)
  const [setup, found] = await Promise.all([setupOf(actor), apiKeys(actor)])
  const { settings, staff } = toSetup(setup)
  const client = new QueryClient()
  client.setQueryData(keysQuery.queryKey, { api_keys: found.map(toApiKey) })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Keys
        ts={ts}
        now={Date.now()}
        role={actor.role}
        staff={staff}
        settings={settings}
        site={appUrl().origin}
      />
    </HydrationBoundary>
  )
}
