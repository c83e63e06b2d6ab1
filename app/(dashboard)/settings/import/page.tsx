import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { importQuery, importsQuery } from '@/components/imports/import-queries'
import { Imports } from '@/components/imports/imports'
import { loadImportsUrl } from '@/components/imports/imports-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { imports } from '@/lib/settings/imports'
import { setupOf } from '@/lib/settings/setup'
import { toImport } from '@/lib/wire/profile-import'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('imports'))('title'),
})

/** The list, and the import that the URL names, painted at once. */
export default async function ImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/settings/import')
  if (!may(actor, 'settings.write')) notFound()
  const [url, ts] = await Promise.all([loadImportsUrl(searchParams), changedAt(actor)])
  const [setup, found] = await Promise.all([setupOf(actor), imports(actor)])
  const client = new QueryClient()
  const all = found.map(toImport)
  client.setQueryData(importsQuery.queryKey, { success: true, imports: all })
  const opened = all.find(({ id }) => id === url.import)
  if (opened) client.setQueryData(importQuery(opened.id).queryKey, { import: opened })
  const { settings, services, staff } = toSetup(setup)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Imports ts={ts} settings={settings} services={services} staff={staff} />
    </HydrationBoundary>
  )
}
