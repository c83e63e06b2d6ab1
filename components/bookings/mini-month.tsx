'use client'

import { useTranslations } from 'next-intl'
import { DatePicker } from '@/components/ui/dates'
import { longDay, type Manner } from '@/components/ui/words'
import classes from './mini-month.module.css'
import type { DayRange } from './visible-range'

export interface MiniMonthProps {
  date: string
  today: string
  /** The days on screen. */
  range: DayRange
  /** How many bookings begin on a day, of those that are known already. */
  counts: ReadonlyMap<string, number>
  manner: Manner
  onJump: (date: string) => void
}

/** A small month to jump from: today ringed, what is on screen shaded, a dot under days with bookings. */
export function MiniMonth({ date, today, range, counts, manner, onJump }: MiniMonthProps) {
  const words = useTranslations('bookings.mini')
  return (
    <DatePicker
      defaultDate={date}
      value={date}
      highlightToday
      classNames={{ day: classes.day ?? '' }}
      getDayAriaLabel={(day) => words('booked', { day: longDay(day, manner), count: counts.get(day) ?? 0 })}
      getDayProps={(day) => ({
        ...(day === today && { 'aria-current': 'date' }),
        'data-shown': (range.from <= day && day <= range.to) || undefined,
        'data-booked': counts.has(day) || undefined,
      })}
      onChange={(day) => day && onJump(day)}
    />
  )
}
