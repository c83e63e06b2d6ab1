'use client'

import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { shortestPassword } from '@/lib/domain/password-length'
import { FormMessage } from './form-message'
import type { Outcome } from './outcome'
import { useSubmit } from './use-submit'

interface PasswordFormProps {
  /** Tells password managers whose password this is. */
  email: string
  change: (wish: { current: string; next: string }) => Promise<Outcome>
}

/** A new password, against the current one. */
export function PasswordForm({ email, change }: PasswordFormProps) {
  const words = useTranslations('auth')
  const { form, busy, done, message, errorOf } = useSubmit(
    ({ current = '', next = '' }) => change({ current, next }),
    { stays: true },
  )
  return (
    <form {...form}>
      <Stack maw={360}>
        <FormMessage>{message}</FormMessage>
        {done && <FormMessage tone="done">{words('changed')}</FormMessage>}
        <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
        <PasswordInput
          name="current"
          data-field="current"
          label={words('current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': words('showCurrent') }}
          error={errorOf('current')}
        />
        <PasswordInput
          name="next"
          data-field="next"
          label={words('next')}
          description={words('atLeast', { count: shortestPassword })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': words('showNext') }}
          error={errorOf('next')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {words('change')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
