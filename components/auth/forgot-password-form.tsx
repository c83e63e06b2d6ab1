'use client'

import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormMessage } from './form-message'
import type { Outcome } from './outcome'
import { useSubmit } from './use-submit'

interface ForgotPasswordFormProps {
  ask: (wish: { email: string }) => Promise<Outcome>
}

/** The address that a link for a new password goes to. What is said afterwards is the same for every address. */
export function ForgotPasswordForm({ ask }: ForgotPasswordFormProps) {
  const words = useTranslations('auth')
  const { form, busy, done, message, errorOf } = useSubmit(({ email = '' }) => ask({ email }), {
    stays: true,
  })
  return (
    <form {...form}>
      <Stack>
        <Text c="dimmed">{words('forgot.hint')}</Text>
        <FormMessage>{message}</FormMessage>
        {done && <FormMessage tone="done">{words('forgot.sent')}</FormMessage>}
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
        <Button type="submit" size="md" fullWidth mt="xs" loading={busy}>
          {words('forgot.send')}
        </Button>
      </Stack>
    </form>
  )
}
