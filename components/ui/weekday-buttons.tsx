'use client'

import { Button } from '@mantine/core'
import { weekdaysFrom } from '@/lib/domain/local-time'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './weekday-buttons.module.css'
import { weekdayName } from './words'

interface WeekdayButtonsProps {
  label: string
  /** ISO weekdays. */
  chosen: number[]
  settings: SettingsJson
  onChange: (weekdays: number[]) => void
}

/** Seven buttons, the week as the profile begins it; the last one that is pressed stays so. */
export function WeekdayButtons({ label, chosen, settings, onChange }: WeekdayButtonsProps) {
  return (
    <fieldset className={classes.weekdays}>
      <legend>{label}</legend>
      {weekdaysFrom(settings.week_start).map((day) => {
        const isChosen = chosen.includes(day)
        const next = isChosen ? chosen.filter((other) => other !== day) : [...chosen, day]
        return (
          <Button
            key={day}
            size="compact-md"
            px={0}
            variant={isChosen ? 'filled' : 'default'}
            aria-pressed={isChosen}
            aria-label={weekdayName(day, settings, 'long')}
            onClick={() => next.length > 0 && onChange(next)}
          >
            {weekdayName(day, settings, 'short')}
          </Button>
        )
      })}
    </fieldset>
  )
}
