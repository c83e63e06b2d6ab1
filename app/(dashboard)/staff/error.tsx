'use client'

import { useTranslations } from 'next-intl'
import { Trouble } from '@/components/ui/trouble'

export default function StaffError({ reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('staff')
  return <Trouble title={words('broken')} onRetry={reset} />
}
