import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { locationsQuery } from '@/components/locations/location-queries'
import { Settings } from '@/components/settings/settings'
import { sessionsQuery, settingsQuery } from '@/components/settings/settings-queries'
import { appUrl } from '@/lib/auth/app-url'
import { browsers } from '@/lib/auth/browsers'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { hasProvider } from '@/lib/email/send'
import { changedAt } from '@/lib/engine/changed-at'
import { setupOf } from '@/lib/settings/setup'
import { toSession } from '@/lib/wire/profile-session'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('title'),
})

export default async function SettingsPage() {
  const { actor, sessionId } = await sessionOrSignIn('/settings')
  if (!may(actor, 'settings.write')) notFound()
  const ts = await changedAt(actor)
  const [setup, sessions] = await Promise.all([setupOf(actor), browsers(actor)])
  const client = new QueryClient()
  const { settings, locations } = toSetup(setup)
  client.setQueryData(settingsQuery.queryKey, { settings })
  client.setQueryData(locationsQuery.queryKey, { locations })
  client.setQueryData(sessionsQuery.queryKey, { sessions: sessions.map(toSession) })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Settings now={Date.now()} ts={ts} session={sessionId} site={appUrl().origin} isSent={hasProvider()} />
    </HydrationBoundary>
  )
}
