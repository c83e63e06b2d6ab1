'use client'

import { useTranslations } from 'next-intl'
import { Trouble } from '@/components/ui/trouble'

export default function ReportsError({ reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('ui')
  return <Trouble title={words('broken')} onRetry={reset} />
}
