'use client'

import { SimpleGrid, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DateInput } from '@/components/ui/dates'
import { addDays, daysBetween } from '@/lib/domain/local-time'

interface StayFieldsProps {
  from: string
  to: string | null
  minNights: number
  error?: { from?: string | undefined; to?: string | undefined }
  onChange: (from: string, to: string | null) => void
}

/** Check-in and check-out; what lies between is counted in nights. */
export function StayFields({ from, to, minNights, error, onChange }: StayFieldsProps) {
  const words = useTranslations('bookings')
  const nights = (count: number) => words('nights', { count })
  const count = to ? daysBetween(from, to) : 0
  return (
    <div>
      <SimpleGrid cols={2} spacing="sm">
        <DateInput
          label={words('fields.checkIn')}
          valueFormat={words('fields.dateFormat')}
          value={from || null}
          error={error?.from}
          onChange={(day) => day && onChange(day, to && to > day ? to : addDays(day, count || minNights))}
        />
        <DateInput
          label={words('fields.checkOut')}
          valueFormat={words('fields.dateFormat')}
          minDate={from ? addDays(from, 1) : undefined}
          value={to}
          error={error?.to}
          onChange={(day) => day && onChange(from, day)}
        />
      </SimpleGrid>
      {count > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {count < minNights
            ? words('nightsTooFew', { nights: nights(count), least: nights(minNights) })
            : nights(count)}
        </Text>
      )}
    </div>
  )
}
