'use client'

import { useComputedColorScheme } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import classes from './docs.module.css'
import { loadScalar } from './scalar'

interface ApiReferenceProps {
  /** Their names in the address, and what they are called. */
  documents: { name: string; title: string }[]
}

/** The API documents, shown by Scalar: all of it comes from here, and nothing is told to anybody else. */
export function ApiReference({ documents }: ApiReferenceProps) {
  const words = useTranslations('keys.docs')
  const place = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')

  useEffect(() => {
    let isGone = false
    let shown: { destroy(): void } | null = null
    const show = async () => {
      const createApiReference = await loadScalar()
      if (isGone || !place.current) return
      shown = createApiReference(place.current, {
        sources: documents.map(({ name, title }) => ({
          slug: name,
          title,
          url: `/api/openapi/${name}.json`,
          agent: { disabled: true },
        })),
        forceDarkModeState: scheme,
        hideDarkModeToggle: true,
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        authentication: { preferredSecurityScheme: 'apiKey' },
      })
      setState('shown')
    }
    show().catch(() => setState('failed'))
    return () => {
      isGone = true
      shown?.destroy()
    }
  }, [documents, scheme])

  // What Scalar shows is the page's main part by itself.
  return (
    <div aria-busy={state === 'loading'} className={classes.place}>
      {state === 'failed' && (
        <p role="alert" className={classes.failed}>
          {words('failed')}
        </p>
      )}
      <div ref={place} />
    </div>
  )
}
