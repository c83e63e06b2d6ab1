import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { paramsOf } from '@/components/reports/report-params'
import { type ReportParams, reportQuery } from '@/components/reports/report-query'
import { Reports } from '@/components/reports/reports'
import { loadReportsUrl } from '@/components/reports/reports-url'
import { loadReport } from '@/lib/api/profile-report'
import { sessionOrSignIn } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/actor'
import { localOf } from '@/lib/domain/local-time'
import { may } from '@/lib/domain/permission'
import { setupOf } from '@/lib/settings/setup'
import { reportQuery as reportShape } from '@/lib/wire/profile-report-inputs'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reports'))('title'),
})

/** The figures of the URL's range and of the one before it, painted at once. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/reports')
  if (!may(actor, 'reports.read')) notFound()
  const [url, setup] = await Promise.all([loadReportsUrl(searchParams), setupOf(actor)])
  const { settings, services, staff } = toSetup(setup)
  const today = localOf(Date.now(), settings.timezone).date
  const { now, before } = paramsOf(url, today, settings.week_start)
  const client = new QueryClient()
  await Promise.all([prime(client, actor, now), prime(client, actor, before)])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Reports today={today} settings={settings} services={services} staff={staff} />
    </HydrationBoundary>
  )
}

/** What the URL asks for and no report can answer is left to the browser's own request, which shows the refusal. */
async function prime(client: QueryClient, actor: Actor, params: ReportParams): Promise<void> {
  const given = Object.entries(params).filter(([, value]) => value !== null)
  const wish = reportShape.safeParse(Object.fromEntries(given))
  if (wish.success) client.setQueryData(reportQuery(params).queryKey, await loadReport(actor, wish.data))
}
