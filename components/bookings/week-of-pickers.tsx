'use client'

import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { DatesProvider } from '@/components/ui/dates'

interface WeekOfPickersProps {
  /** ISO weekday that weeks begin with: 1 Monday … 7 Sunday. */
  weekStart: number
  children: ReactNode
}

/** Pickers of days within begin their weeks as the calendar does. */
export function WeekOfPickers({ weekStart, children }: WeekOfPickersProps) {
  return (
    <DatesProvider
      settings={{
        locale: useLocale(),
        firstDayOfWeek: weekdayOfPicker(weekStart),
        consistentWeeks: true,
        weekendDays: [],
      }}
    >
      {children}
    </DatesProvider>
  )
}

/** ISO 1–7 as the picker's 0–6 with Sunday first. */
const weekdayOfPicker = (isoWeekday: number) => (isoWeekday % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
