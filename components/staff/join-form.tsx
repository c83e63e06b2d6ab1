'use client'

import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { enter } from '@/components/auth/enter'
import { FormMessage } from '@/components/auth/form-message'
import type { Outcome } from '@/components/auth/outcome'
import { useSubmit } from '@/components/auth/use-submit'
import { shortestPassword } from '@/lib/domain/password-length'

interface JoinFormProps {
  token: string
  email: string
  hasAccount: boolean
  join: (values: { token: string; name: string; password: string }) => Promise<Outcome>
  /** Leads to the business, where the account belongs to others as well. */
  goOn: () => Promise<Outcome>
}

/** Joins with a new account, or with the one there is, and opens the calendar. */
export function JoinForm({ token, email, hasAccount, join, goOn }: JoinFormProps) {
  const words = useTranslations('staff.join')
  const auth = useTranslations('auth')
  const { form, busy, message, errorOf } = useSubmit(async ({ name = '', password = '' }) => {
    const outcome =
      (await join({ token, name, password })) ?? (await enter({ email, password })) ?? (await goOn())
    if (outcome === null) window.location.assign('/calendar')
    // The link ended while the page was open: the page says so.
    if (outcome?.trouble?.code === 'not_found') window.location.reload()
    return outcome
  })
  return (
    <form {...form}>
      <Stack>
        <Text c="dimmed" size="sm">
          {words(hasAccount ? 'hasAccount' : 'newAccount', { email })}
        </Text>
        <FormMessage>{message}</FormMessage>
        <input type="hidden" name="username" value={email} autoComplete="username" readOnly />
        {!hasAccount && (
          <TextInput
            name="name"
            data-field="name"
            label={auth('yourName')}
            autoComplete="name"
            autoFocus
            error={errorOf('name')}
          />
        )}
        <PasswordInput
          name="password"
          data-field="password"
          label={auth('password')}
          {...(!hasAccount && { description: auth('passwordHint', { count: shortestPassword }) })}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          autoFocus={hasAccount}
          visibilityToggleButtonProps={{ 'aria-label': auth('showPassword') }}
          error={errorOf('password')}
        />
        <Button type="submit" size="md" fullWidth mt="xs" loading={busy}>
          {words(hasAccount ? 'signInAndJoin' : 'join')}
        </Button>
      </Stack>
    </form>
  )
}
