'use client'

import { useTranslations } from 'next-intl'
import { Trouble } from '@/components/ui/trouble'

export default function CalendarError({ reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('calendar')
  return <Trouble title={words('broken')} onRetry={reset} />
}
