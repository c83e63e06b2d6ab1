'use client'

import { Group } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { DateInput } from '@/components/ui/dates'

interface DayRangeProps {
  from: string | null
  to: string | null
  onChange: (days: { from: string | null; to: string | null }) => void
}

/** Two days, both in it; either may be left out. */
export function DayRange({ from, to, onChange }: DayRangeProps) {
  const words = useTranslations('bookings.table')
  const isBackwards = from !== null && to !== null && to < from
  return (
    <Group gap="xs" grow align="flex-start" wrap="nowrap">
      <Day label={words('from')} value={from} onChange={(day) => onChange({ from: day, to })} />
      <Day
        label={words('to')}
        value={to}
        error={isBackwards ? words('backwards') : undefined}
        onChange={(day) => onChange({ from, to: day })}
      />
    </Group>
  )
}

interface DayProps {
  label: string
  value: string | null
  error?: string | undefined
  onChange: (day: string | null) => void
}

/** A day, typed or picked, and written as the screen writes days; empty for any. */
function Day(props: DayProps) {
  const language = useLocale()
  return (
    <DateInput
      {...props}
      locale={language}
      valueFormat={language === 'de' ? 'D. MMM YYYY' : 'D MMM YYYY'}
      clearable
      weekendDays={[]}
      minDate="1970-01-01"
      maxDate="2199-12-31"
      // Within the panel, which would close at a click outside it.
      popoverProps={{ withinPortal: false }}
    />
  )
}
