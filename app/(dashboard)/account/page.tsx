import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { PasswordForm } from '@/components/auth/password-form'
import { sessionOrSignIn } from '@/lib/auth/session'
import { setPassword } from './actions'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const { actor, email } = await sessionOrSignIn('/account')
  return (
    <Container size="sm" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1}>{actor.name}</Title>
          <Text c="dimmed">{email}</Text>
        </div>
        <Paper withBorder radius="lg" p="lg">
          <Title order={2} mb={4}>
            Password
          </Title>
          <Text c="dimmed" mb="md">
            A new password signs you out in every other browser.
          </Text>
          <PasswordForm email={email} change={setPassword} />
        </Paper>
      </Stack>
    </Container>
  )
}
