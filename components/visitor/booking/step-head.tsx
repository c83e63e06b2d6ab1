import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import { pageManner } from './manner'
import { lengthWords, priceWords } from './service-words'
import classes from './step-head.module.css'

interface StepHeadProps {
  page: PublicPageJson
  service: PublicServiceJson
  back: string
  onBack(): void
  /** Where the service was just chosen, what it is stands below its name. */
  isFirst?: boolean
}

/** What is being booked, and the way back. A new step takes the focus, so that it is read out. */
export function StepHead({ page, service, back, onBack, isFirst = false }: StepHeadProps) {
  const words = useTranslations('visitor.booking')
  const manner = pageManner(page, useLocale())
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <header className={classes.head}>
      <button type="button" className={classes.back} onClick={onBack}>
        <span aria-hidden="true">‹</span> {back}
      </button>
      <h2 ref={title} tabIndex={-1}>
        {service.name}
      </h2>
      <p>
        {lengthWords(service, words)} · {priceWords(service, words, manner)}
      </p>
      {isFirst && service.description && <p className={classes.description}>{service.description}</p>}
    </header>
  )
}
