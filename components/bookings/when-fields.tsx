'use client'

import { NumberInput, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { DateInput } from '@/components/ui/dates'
import { TimeField } from '@/components/ui/time-field'
import type { ServiceJson, SettingsJson } from '@/lib/wire/profile-shapes'
import type { NewBookingValues } from './booking-request'
import classes from './form.module.css'
import { lengthInWords } from './length-words'

interface WhenFieldsProps {
  form: UseFormReturnType<NewBookingValues>
  service: ServiceJson | undefined
  settings: SettingsJson
}

/** Day, time and how long, in the diary's zone. */
export function WhenFields({ form, service, settings }: WhenFieldsProps) {
  const words = useTranslations('bookings')
  const { date, time } = form.values
  const usual = service?.duration_minutes ?? null
  const minutes = form.values.minutes ?? usual
  return (
    <div className={classes.when}>
      <DateInput
        label={words('fields.date')}
        valueFormat={words('fields.dateFormat')}
        value={date || null}
        error={form.errors.date}
        onChange={(next) => next && form.setFieldValue('date', next)}
      />
      <TimeField
        label={words('fields.time')}
        value={time}
        manner={settings}
        error={form.errors.time}
        onChange={(next) => form.setFieldValue('time', next)}
      />
      {minutes !== null && (
        <NumberInput
          label={words('fields.minutes')}
          min={5}
          max={1440}
          step={5}
          value={minutes}
          error={form.errors.minutes}
          onChange={(next) => form.setFieldValue('minutes', typeof next === 'number' ? next : null)}
        />
      )}
      {minutes !== null && (
        <Text size="sm" c="dimmed" className="numbers">
          {lengthInWords({ time, minutes, usual }, settings, words)}
        </Text>
      )}
      {Intl.DateTimeFormat().resolvedOptions().timeZone !== settings.timezone && (
        <Text size="sm" c="dimmed">
          {words('new.inZone', { zone: settings.timezone.replaceAll('_', ' ') })}
        </Text>
      )}
    </div>
  )
}
