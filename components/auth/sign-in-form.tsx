'use client'

import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { enter } from './enter'
import { FormMessage } from './form-message'
import type { Outcome } from './outcome'
import { useSubmit } from './use-submit'

/** Email and password; goes on to `next`, a path of this site. */
export function SignInForm({ next }: { next: string }) {
  const words = useTranslations('auth')
  const { form, busy, message, errorOf } = useSubmit(async ({ email = '', password = '' }) => {
    const outcome = missing(email, password) ?? (await enter({ email, password }))
    if (outcome === null) window.location.assign(next)
    return outcome
  })
  return (
    <form {...form}>
      <Stack>
        <FormMessage>{message}</FormMessage>
        <TextInput
          name="email"
          data-field="email"
          label={words('email')}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={errorOf('email')}
        />
        <PasswordInput
          name="password"
          data-field="password"
          label={words('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': words('showPassword') }}
          error={errorOf('password')}
        />
        <Button type="submit" size="md" fullWidth mt="xs" loading={busy}>
          {words('signIn')}
        </Button>
        <Anchor component={Link} href="/forgot-password" size="sm" ta="center">
          {words('forgot.link')}
        </Anchor>
      </Stack>
    </form>
  )
}

function missing(email: string, password: string): Outcome {
  const faults = [
    ...(email.trim() ? [] : [{ field: 'email', code: 'required' }]),
    ...(password ? [] : [{ field: 'password', code: 'required' }]),
  ]
  return faults.length > 0 ? { faults } : null
}
