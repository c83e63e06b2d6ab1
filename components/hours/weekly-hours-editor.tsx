'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Manner } from '@/components/ui/words'
import { weekdaysFrom } from '@/lib/domain/local-time'
import classes from './weekly-hours.module.css'
import { WeeklyHoursDay } from './weekly-hours-day'
import { WeeklyHoursPeriods } from './weekly-hours-periods'
import { type Period, periodOn, type WeekHours } from './weekly-hours-rows'
import { WeeklyHoursScale } from './weekly-hours-scale'

interface WeeklyHoursEditorProps {
  /** Whole: every weekday and period. Times that are being typed are '' here; `faultsOf` says what hinders a save. */
  rows: WeekHours[]
  onChange: (rows: WeekHours[]) => void
  /** Today in the profile's zone: the period that counts now is shown first. */
  today: string
  /** As the settings say: 0 Sunday … 6 Saturday. */
  weekStart: number
  manner: Manner
  disabled?: boolean
}

/**
 * A week of hours, painted by drag or typed: several intervals a day, until midnight, a day copied to others, other
 * hours from a date on. It keeps nothing but which period is shown: `rows` is all there is to save.
 */
export function WeeklyHoursEditor(props: WeeklyHoursEditorProps) {
  const { rows, onChange, today, weekStart, manner, disabled = false } = props
  const words = useTranslations('staff.weekly')
  const [chosen, setChosen] = useState<Period | null>(null)
  const period = chosen ?? periodOn(rows, today)
  const weekdays = weekdaysFrom(weekStart)
  return (
    <div className={classes.editor}>
      <WeeklyHoursPeriods
        rows={rows}
        period={period}
        today={today}
        manner={manner}
        disabled={disabled}
        onChoose={setChosen}
        onChange={onChange}
      />
      {!disabled && <p className={classes.hint}>{words('hint')}</p>}
      <WeeklyHoursScale manner={manner} />
      {weekdays.map((weekday) => (
        <WeeklyHoursDay
          key={weekday}
          weekday={weekday}
          weekdays={weekdays}
          rows={rows}
          period={period}
          manner={manner}
          disabled={disabled}
          onChange={onChange}
        />
      ))}
    </div>
  )
}
