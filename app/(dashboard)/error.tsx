'use client'

import { useTranslations } from 'next-intl'
import { PageTrouble } from '@/components/ui/page-trouble'

/** A page that broke, beside the rail that leads to the others. */
export default function DeskError({ error, reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('ui')
  return <PageTrouble error={error} title={words('broken')} reset={reset} />
}
