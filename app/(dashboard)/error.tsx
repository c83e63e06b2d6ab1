'use client'

import { useTranslations } from 'next-intl'
import { Trouble } from '@/components/ui/trouble'

/** A page that broke, beside the rail that leads to the others. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  const words = useTranslations('ui')
  return <Trouble title={words('broken')} onRetry={reset} />
}
