import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/auth/password-form'
import { CalendarImports } from '@/components/calendar-imports/calendar-imports'
import { Feeds } from '@/components/feeds/feeds'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
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
  const calendars = await getTranslations('calendarImports')
  const manner = actor.staffId === null ? null : toSetup(await setupOf(actor)).settings
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
        {manner && (
          <Paper withBorder radius="lg" p="lg">
            <Title order={2} mb={4}>
              {feeds('own')}
            </Title>
            <Text c="dimmed" mb="md">
              {feeds('description')}
            </Text>
            <Feeds staffId={actor.staffId} manner={manner} />
          </Paper>
        )}
        {manner && (may(actor, 'blocks.write') || may(actor, 'settings.write')) && (
          <Paper withBorder radius="lg" p="lg">
            <Title order={2} mb={4}>
              {calendars('own')}
            </Title>
            <Text c="dimmed" mb="md">
              {calendars('description')}
            </Text>
            <CalendarImports staffId={actor.staffId} manner={manner} />
          </Paper>
        )}
      </Stack>
    </Container>
  )
}
