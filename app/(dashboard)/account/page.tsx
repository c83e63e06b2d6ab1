import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/auth/password-form'
import { Feeds } from '@/components/feeds/feeds'
import { sessionOrSignIn } from '@/lib/auth/session'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'
import { setPassword } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.titles'))('account'),
})

export default async function AccountPage() {
  const { actor, email } = await sessionOrSignIn('/account')
  const words = await getTranslations('auth')
  const feeds = await getTranslations('feeds')
  return (
    <Container size="sm" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1}>{actor.name}</Title>
          <Text c="dimmed">{email}</Text>
        </div>
        <Paper withBorder radius="lg" p="lg">
          <Title order={2} mb={4}>
            {words('password')}
          </Title>
          <Text c="dimmed" mb="md">
            {words('newPasswordHint')}
          </Text>
          <PasswordForm email={email} change={setPassword} />
        </Paper>
        {actor.staffId !== null && (
          <Paper withBorder radius="lg" p="lg">
            <Title order={2} mb={4}>
              {feeds('own')}
            </Title>
            <Text c="dimmed" mb="md">
              {feeds('description')}
            </Text>
            <Feeds staffId={actor.staffId} manner={toSetup(await setupOf(actor)).settings} />
          </Paper>
        )}
      </Stack>
    </Container>
  )
}
