'use client'

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { enter } from './enter'
import { FormMessage } from './form-message'
import type { Outcome } from './outcome'
import { useSubmit } from './use-submit'

/** Email and password; goes on to `next`, a path of this site. */
export function SignInForm({ next }: { next: string }) {
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
          label="Email"
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
          label="Password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          error={errorOf('password')}
        />
        <Button type="submit" size="md" fullWidth mt="xs" loading={busy}>
          Sign in
        </Button>
      </Stack>
    </form>
  )
}

function missing(email: string, password: string): Outcome {
  const faults = [
    ...(email.trim() ? [] : [{ field: 'email', message: 'Enter your email.' }]),
    ...(password ? [] : [{ field: 'password', message: 'Enter your password.' }]),
  ]
  return faults.length > 0 ? { faults } : null
}
