'use client'

import { useTranslations } from 'next-intl'
import { NumberField } from './number-field'
import { Section } from './section'
import classes from './services.module.css'
import type { Draft } from './use-draft'

/** How long an appointment or a class takes, and what stays free around it. */
export function TimeFields({ draft }: { draft: Draft }) {
  const words = useTranslations('services')
  const minutes = { step: 5, min: 0, max: 1440, suffix: words('units.min') }
  return (
    <Section title={words('sections.time')}>
      <NumberField draft={draft} name="duration_minutes" {...minutes} min={1} />
      <div className={classes.pair}>
        <NumberField draft={draft} name="buffer_before_minutes" {...minutes} />
        <NumberField draft={draft} name="buffer_after_minutes" {...minutes} />
      </div>
    </Section>
  )
}
