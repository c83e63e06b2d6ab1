'use client'

import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { shortestPassword } from '@/lib/domain/password-length'
import { FormMessage } from './form-message'
import type { Outcome } from './outcome'
import { useSubmit } from './use-submit'

interface ResetPasswordFormProps {
  token: string
  /** Tells people and password managers whose password this is. */
  email: string
  choose: (wish: { token: string; next: string }) => Promise<Outcome>
}

/** A new password in place of a forgotten one; signing in with it is the next step. */
export function ResetPasswordForm({ token, email, choose }: ResetPasswordFormProps) {
  const words = useTranslations('auth')
  const { form, busy, done, message, errorOf } = useSubmit(({ next = '' }) => choose({ token, next }), {
    stays: true,
  })
  if (done)
    return (
      <Stack>
        <FormMessage tone="done">{words('reset.done')}</FormMessage>
        <Button component="a" href="/sign-in" size="md" fullWidth autoFocus>
          {words('signIn')}
        </Button>
      </Stack>
    )
  return (
    <form {...form}>
      <Stack>
        <Text c="dimmed">{words('reset.for', { email })}</Text>
        <FormMessage>{message}</FormMessage>
        <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
        <PasswordInput
          name="next"
          data-field="next"
          label={words('next')}
          description={words('atLeast', { count: shortestPassword })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': words('showNext') }}
          autoFocus
          error={errorOf('next')}
        />
        <Button type="submit" size="md" fullWidth mt="xs" loading={busy}>
          {words('reset.choose')}
        </Button>
      </Stack>
    </form>
  )
}
