import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Exports } from '@/components/exports/exports'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { exportCounts } from '@/lib/settings/export-counts'
import { setupOf } from '@/lib/settings/setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('exports'))('title'),
})

/** What there is to take along, counted. */
export default async function ExportPage() {
  const { actor } = await sessionOrSignIn('/settings/export')
  if (!may(actor, 'data.export')) notFound()
  const [{ settings }, { blockedTimes, ...counts }] = await Promise.all([setupOf(actor), exportCounts(actor)])
  return <Exports locale={settings.locale} counts={{ ...counts, blocked_times: blockedTimes }} />
}
