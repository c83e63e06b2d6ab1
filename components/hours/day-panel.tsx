'use client'

import { Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import { tellDone } from '@/components/ui/tell'
import type { AffectedJson } from '@/lib/wire/profile-override-replies'
import { AffectedNote } from './affected-note'
import { DayForm } from './day-form'
import { DayStanding } from './day-standing'
import classes from './hours.module.css'
import { rangeTitle } from './range-words'
import type { SectionProps } from './section-props'
import type { DayRange } from './use-day-range'

interface Outcome {
  affected: AffectedJson
  person: number | null
}

/** One day or several: what they are, and making them something else. */
export function DayPanel({
  range,
  onClose,
  ...shared
}: SectionProps & { range: DayRange; onClose: () => void }) {
  const words = useTranslations('hours.day')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { house, rights } = shared

  function saved(person: number | null, affected: AffectedJson, said: string) {
    tellDone(said)
    if (affected.count === 0) onClose()
    else setOutcome({ affected, person })
  }

  return (
    <DraftPanel opened onClose={onClose} title={rangeTitle(range, house.settings)}>
      {outcome ? (
        <AffectedNote {...outcome} manner={house.settings} canPlan onDone={onClose} />
      ) : (
        <div className={classes.form}>
          {range.from === range.to && (
            <Stack p="lg" pb={0} gap="xs" component="section" aria-label={words('now')}>
              <DayStanding {...shared} date={range.from} />
            </Stack>
          )}
          {rights.mayClose && <DayForm {...shared} range={range} onSaved={saved} />}
        </div>
      )}
    </DraftPanel>
  )
}
