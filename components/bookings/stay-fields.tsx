'use client'

import { SimpleGrid, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import { nights } from './words'

interface StayFieldsProps {
  from: string
  to: string | null
  minNights: number
  error?: { from?: string | undefined; to?: string | undefined }
  onChange: (from: string, to: string | null) => void
}

/** Check-in and check-out; what lies between is counted in nights. */
export function StayFields({ from, to, minNights, error, onChange }: StayFieldsProps) {
  const count = to ? daysBetween(from, to) : 0
  return (
    <div>
      <SimpleGrid cols={2} spacing="sm">
        <DateInput
          label="Check-in"
          valueFormat="ddd D MMM YYYY"
          value={from || null}
          error={error?.from}
          onChange={(day) => day && onChange(day, to && to > day ? to : addDays(day, count || minNights))}
        />
        <DateInput
          label="Check-out"
          valueFormat="ddd D MMM YYYY"
          minDate={from ? addDays(from, 1) : undefined}
          value={to}
          error={error?.to}
          onChange={(day) => day && onChange(from, day)}
        />
      </SimpleGrid>
      {count > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {nights(count)}
          {count < minNights && `; at least ${nights(minNights)} usually`}
        </Text>
      )}
    </div>
  )
}
