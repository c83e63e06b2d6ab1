'use client'

import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { currencyChoices, timeZoneChoices } from '@/components/ui/place-choices'
import { shortestPassword } from '@/lib/domain/password-length'
import { enter } from './enter'
import { FormMessage } from './form-message'
import { likelyCurrency } from './likely-currency'
import type { Outcome } from './outcome'
import { useSubmit } from './use-submit'

export interface SignUpValues {
  name: string
  businessName: string
  email: string
  password: string
  timezone: string
  currency: string
  locale: string
}

interface Place {
  timezone: string | null
  currency: string | null
}

/** A new business and its owner; signs in and opens the calendar. */
export function SignUpForm({ create }: { create: (values: SignUpValues) => Promise<Outcome> }) {
  const words = useTranslations('auth')
  const locale = useLocale()
  const [place, setPlace] = usePlace()
  const { form, busy, message, errorOf } = useSubmit(async (fields) => {
    const values = valuesOf(fields, place)
    const outcome = (await create(values)) ?? (await enter(values))
    if (outcome === null) window.location.assign('/setup')
    return outcome
  })
  const field = (name: keyof SignUpValues) => ({ name, 'data-field': name, error: errorOf(name) })
  return (
    <form {...form}>
      <Stack>
        <FormMessage>{message}</FormMessage>
        <TextInput {...field('name')} label={words('yourName')} autoComplete="name" autoFocus />
        <TextInput
          {...field('businessName')}
          label={words('business')}
          description={words('businessHint')}
          autoComplete="organization"
        />
        <TextInput
          {...field('email')}
          label={words('email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput
          {...field('password')}
          label={words('password')}
          description={words('passwordHint', { count: shortestPassword })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': words('showPassword') }}
        />
        <Group wrap="nowrap" align="flex-start" gap="sm">
          <Select
            {...field('timezone')}
            label={words('timezone')}
            data={place.timezone === null ? [] : timeZoneChoices(place.timezone)}
            value={place.timezone}
            onChange={(timezone) => setPlace({ ...place, timezone })}
            searchable
            allowDeselect={false}
            nothingFoundMessage={words('noTimezone')}
            flex={3}
            miw={0}
          />
          <Select
            {...field('currency')}
            label={words('currency')}
            data={place.currency === null ? [] : currencyChoices(locale)}
            value={place.currency}
            onChange={(currency) => setPlace({ ...place, currency })}
            searchable
            allowDeselect={false}
            nothingFoundMessage={words('noCurrency')}
            comboboxProps={{ width: 260, position: 'bottom-end', shadow: 'md' }}
            flex={2}
            miw={0}
          />
        </Group>
        <Button type="submit" size="md" fullWidth mt="xs" loading={busy}>
          {words('create')}
        </Button>
      </Stack>
    </form>
  )
}

/** Where the browser is: known in the browser only, so after the first paint. */
function usePlace() {
  const [place, setPlace] = useState<Place>({ timezone: null, currency: null })
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    setPlace({ timezone: timeZone, currency: likelyCurrency(timeZone) })
  }, [])
  return [place, setPlace] as const
}

const valuesOf = (fields: Record<string, string>, place: Place): SignUpValues => ({
  name: fields.name ?? '',
  businessName: fields.businessName ?? '',
  email: fields.email ?? '',
  password: fields.password ?? '',
  timezone: place.timezone ?? '',
  currency: place.currency ?? '',
  locale: navigator.language,
})
