'use client'

import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { TimeField } from '@/components/ui/time-field'
import type { Manner } from '@/components/ui/words'
import classes from './weekly-hours.module.css'
import type { Fault, WeekHours } from './weekly-hours-rows'

interface IntervalProps {
  row: WeekHours
  day: string
  manner: Manner
  disabled: boolean
  fault: Fault | undefined
  onChange: (times: Partial<WeekHours>) => void
  onRemove: () => void
}

/** From when to when, typed. */
export function WeeklyHoursInterval({
  row,
  day,
  manner,
  disabled,
  fault,
  onChange,
  onRemove,
}: IntervalProps) {
  const words = useTranslations('staff.weekly')
  const errorOf = (field: Fault['field']) => fault?.field === field && words(fault.word)
  const shared = { manner, disabled, label: null, size: 'xs', w: manner.hour_cycle === 24 ? 76 : 92 } as const
  return (
    <div className={classes.interval}>
      <TimeField
        {...shared}
        value={row.start_time}
        aria-label={words('from', { day })}
        error={errorOf('start_time')}
        onChange={(start_time) => onChange({ start_time })}
      />
      <span className={classes.dash} aria-hidden>
        –
      </span>
      <TimeField
        {...shared}
        until
        value={row.end_time}
        aria-label={words('to', { day })}
        error={errorOf('end_time')}
        onChange={(end_time) => onChange({ end_time })}
      />
      {!disabled && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words('remove', { day, from: row.start_time, to: row.end_time })}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  )
}
