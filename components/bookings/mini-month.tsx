'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DoorPanel } from '@/components/doors/door-panel'
import type { Door } from '@/components/doors/use-door'
import { DatePicker } from '@/components/ui/dates'
import { longDay } from '@/components/ui/words'
import type { DateJumpProps } from './date-jump'
import classes from './mini-month.module.css'
import { knownCounts } from './mini-month-counts'
import { WeekOfPickers } from './week-of-pickers'

/** A small month to jump from: today ringed, what is on screen shaded, a dot under days with bookings. */
export function MiniMonth({ door, ...month }: DateJumpProps & { door: Door }) {
  const words = useTranslations('bookings.toolbar')
  return (
    <DoorPanel door={door} label={words('jump')} position="bottom-start">
      <WeekOfPickers weekStart={month.settings.week_start}>
        <Days
          {...month}
          onJump={(day) => {
            door.onChange(false)
            month.onJump(day)
          }}
        />
      </WeekOfPickers>
    </DoorPanel>
  )
}

function Days({ date, today, range, settings, onJump }: DateJumpProps) {
  const words = useTranslations('bookings.mini')
  // How many bookings begin on a day, of those that are known already.
  const counts = knownCounts(useQueryClient())
  return (
    <DatePicker
      defaultDate={date}
      value={date}
      highlightToday
      classNames={{ day: classes.day ?? '' }}
      getDayAriaLabel={(day) => words('booked', { day: longDay(day, settings), count: counts.get(day) ?? 0 })}
      getDayProps={(day) => ({
        ...(day === today && { 'aria-current': 'date' }),
        'data-shown': (range.from <= day && day <= range.to) || undefined,
        'data-booked': counts.has(day) || undefined,
      })}
      onChange={(day) => day && onJump(day)}
    />
  )
}
