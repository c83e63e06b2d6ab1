'use client'

import { Button, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormMessage } from '@/components/auth/form-message'
import type { Outcome } from '@/components/auth/outcome'
import { useSubmit } from '@/components/auth/use-submit'
import { signOut } from '@/components/ui/sign-out'

interface JoinSignedInProps {
  token: string
  business: string
  /** Who is signed in. */
  name: string
  email: string
  /** They belong to the business already. */
  isMember: boolean
  join: (token: string) => Promise<Outcome>
}

/** Joins with the account that is signed in, or makes way for another one. */
export function JoinSignedIn({ token, business, name, email, isMember, join }: JoinSignedInProps) {
  const words = useTranslations('staff.join')
  const { form, busy, message } = useSubmit(async () => {
    const outcome = await join(token)
    if (outcome === null) window.location.assign('/calendar')
    return outcome
  })
  return (
    <form {...form}>
      <Stack>
        <Text c="dimmed" size="sm">
          {words('signedIn', { email })} {words(isMember ? 'already' : 'switching', { business })}
        </Text>
        <FormMessage>{message}</FormMessage>
        {!isMember && (
          <Button type="submit" size="md" fullWidth loading={busy}>
            {words('joinAs', { name })}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          onClick={() => signOut(window.location.pathname + window.location.search)}
        >
          {words('other')}
        </Button>
      </Stack>
    </form>
  )
}
