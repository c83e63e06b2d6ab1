'use client'

import { useTranslations } from 'next-intl'
import { Providers } from './providers'
import { Trouble } from './trouble'

/** A page that broke with all that it stands in. */
export default function Broken({ onRetry }: { onRetry: () => void }) {
  const words = useTranslations('ui')
  return (
    <Providers>
      <Trouble title={words('broken')} onRetry={onRetry} />
    </Providers>
  )
}
