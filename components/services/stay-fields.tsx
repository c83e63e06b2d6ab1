'use client'

import { useTranslations } from 'next-intl'
import { TimeField } from '@/components/ui/time-field'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { NumberField } from './number-field'
import { Section } from './section'
import classes from './services.module.css'
import type { Draft } from './use-draft'

/** When guests come and go, how long they stay, and how long is cleaned between them. */
export function StayFields({ draft, settings }: { draft: Draft; settings: SettingsJson }) {
  const words = useTranslations('services')
  const { values, errors, set } = draft
  return (
    <Section title={words('sections.stay')}>
      <div className={classes.pair}>
        {(['check_in_time', 'check_out_time'] as const).map((name) => (
          <TimeField
            key={name}
            label={words(`fields.${name}`)}
            manner={settings}
            value={values[name]}
            error={errors[name]}
            onChange={(time) => set({ [name]: time })}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <NumberField draft={draft} name="min_nights" min={1} max={366} />
        <NumberField draft={draft} name="max_nights" min={1} max={366} placeholder={words('noLimit')} />
      </div>
      <NumberField
        draft={draft}
        name="buffer_after_minutes"
        step={30}
        min={0}
        max={1440}
        suffix={words('units.min')}
        description={words('cleaning')}
      />
    </Section>
  )
}
