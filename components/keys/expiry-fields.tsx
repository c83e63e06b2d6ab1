'use client'

import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { localOf } from '@/lib/domain/local-time'
import type { Expiry, KeyValues } from './key-values'

interface ExpiryFieldsProps extends Pick<KeyValues, 'expiry' | 'day'> {
  timezone: string
  error?: string | undefined
  onChange: (change: Partial<Pick<KeyValues, 'expiry' | 'day'>>) => void
}

const choices: Expiry[] = ['days30', 'days90', 'days365', 'date', 'never']

/** When a key ends. */
export function ExpiryFields({ expiry, day, timezone, error, onChange }: ExpiryFieldsProps) {
  const words = useTranslations('keys')
  const isDate = expiry === 'date'
  return (
    <>
      <Select
        label={words('expires')}
        allowDeselect={false}
        data={choices.map((value) => ({ value, label: words(`expiry.${value}`) }))}
        value={expiry}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...(expiry === 'never' && { description: words('neverWhy') })}
        {...(!isDate && error && { error })}
        onChange={(chosen) => chosen && onChange({ expiry: chosen as Expiry })}
      />
      {isDate && (
        <TextInput
          type="date"
          label={words('day')}
          required
          min={localOf(Date.now(), timezone).date}
          max="2199-12-30"
          value={day}
          error={error}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
      )}
    </>
  )
}
