'use client'

import { SimpleGrid, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { UseFormReturnType } from '@mantine/form'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'
import { TimeField } from './time-field'

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
      <TimeField
        value={form.values.time}
        manner={settings}
        error={form.errors.time}
        onChange={(time) => form.setFieldValue('time', time)}
      />
      {Intl.DateTimeFormat().resolvedOptions().timeZone !== settings.timezone && (
        <Text size="sm" c="dimmed" style={{ gridColumn: '1 / -1' }}>
          In the diary’s zone, {settings.timezone.replaceAll('_', ' ')}.
        </Text>
      )}
    </SimpleGrid>
  )
}
