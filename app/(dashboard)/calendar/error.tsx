'use client'

import { useTranslations } from 'next-intl'
import { PageTrouble } from '@/components/ui/page-trouble'

export default function CalendarError({ error, reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('calendar')
  return <PageTrouble error={error} title={words('broken')} reset={reset} />
}
