'use client'

import { Button, Group, PasswordInput, Stack } from '@mantine/core'
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
  const { form, busy, done, message, errorOf } = useSubmit(
    ({ current = '', next = '' }) => change({ current, next }),
    { stays: true },
  )
  return (
    <form {...form}>
      <Stack maw={360}>
        <FormMessage>{message}</FormMessage>
        {done && (
          <FormMessage tone="done">Your password is changed. Everywhere else you are signed out.</FormMessage>
        )}
        <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
        <PasswordInput
          name="current"
          data-field="current"
          label="Current password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the current password' }}
          error={errorOf('current')}
        />
        <PasswordInput
          name="next"
          data-field="next"
          label="New password"
          description={`At least ${shortestPassword} characters.`}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the new password' }}
          error={errorOf('next')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
