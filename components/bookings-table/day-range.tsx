'use client'

import { Group, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

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

/** The browser's own date field, written down when the date is whole. */
function Day({ label, value, error, onChange }: DayProps) {
  const [seen, setSeen] = useState(value)
  const [typed, setTyped] = useState(value ?? '')
  if (seen !== value) {
    setSeen(value)
    setTyped(value ?? '')
  }
  const write = () => {
    const isDay = typed === '' || (typed >= '1970-01-01' && typed < '2200-01-01')
    if (isDay && typed !== (value ?? '')) onChange(typed || null)
  }
  return (
    <TextInput
      type="date"
      label={label}
      value={typed}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={(event) => event.key === 'Enter' && write()}
    />
  )
}
