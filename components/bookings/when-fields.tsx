'use client'

import { SimpleGrid, Text } from '@mantine/core'
import { DateInput, TimeInput } from '@mantine/dates'
import type { UseFormReturnType } from '@mantine/form'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'

interface WhenFieldsProps {
  form: UseFormReturnType<NewBookingValues>
  settings: SettingsJson
}

/** Day and time, in the diary's zone. */
export function WhenFields({ form, settings }: WhenFieldsProps) {
  return (
    <SimpleGrid cols={2} spacing="sm">
      <DateInput
        label="Date"
        valueFormat="ddd D MMM YYYY"
        value={form.values.date || null}
        error={form.errors.date}
        onChange={(date) => date && form.setFieldValue('date', date)}
      />
      <TimeInput
        label="Time"
        value={form.values.time}
        error={form.errors.time}
        onChange={(event) => form.setFieldValue('time', event.currentTarget.value)}
      />
      {Intl.DateTimeFormat().resolvedOptions().timeZone !== settings.timezone && (
        <Text size="sm" c="dimmed" style={{ gridColumn: '1 / -1' }}>
          In the diary’s zone, {settings.timezone.replaceAll('_', ' ')}.
        </Text>
      )}
    </SimpleGrid>
  )
}
