'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Trouble } from './trouble'

interface PageTroubleProps {
  error: Error
  title: string
  reset: () => void
}

const reload = () => location.reload()

/**
 * A page that broke. A part of it that did not arrive stays missing however often the page is drawn: it is loaded once
 * more, by itself when the connection is back.
 */
export function PageTrouble({ error, title, reset }: PageTroubleProps) {
  const words = useTranslations('ui.trouble')
  const isPartMissing = error.name === 'ChunkLoadError'
  useEffect(() => {
    if (!isPartMissing) return
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [isPartMissing])
  return isPartMissing ? (
    <Trouble title={words('missing')} description={words('missingWhy')} onRetry={reload} />
  ) : (
    <Trouble title={title} onRetry={reset} />
  )
}
