import { Anchor, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthCard } from '@/components/auth/auth-card'
import { OtherWay } from '@/components/auth/other-way'
import { ResetPasswordForm } from '@/components/auth/reset-password-form'
import { openReset } from '@/lib/auth/password-reset'
import { chooseNewPassword } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.titles'))('reset'),
  robots: { index: false },
  referrer: 'no-referrer',
})

interface ResetPasswordPageProps {
  searchParams: Promise<{ token?: string | string[] }>
}

/** Where the link of a reset mail leads. Opening it changes nothing: programs that look into mails do. */
export default async function ResetPasswordPage({ searchParams }: ResetPasswordPageProps) {
  const { token } = await searchParams
  const account = typeof token === 'string' ? await openReset(token) : null
  if (!account || typeof token !== 'string') return <Gone />
  const words = await getTranslations('auth')
  return (
    <AuthCard
      title={words('reset.title')}
      footer={<OtherWay question={words('forgot.remembered')} href="/sign-in" label={words('signIn')} />}
    >
      <ResetPasswordForm token={token} email={account.email} choose={chooseNewPassword} />
    </AuthCard>
  )
}

async function Gone() {
  const words = await getTranslations('auth.reset')
  return (
    <AuthCard title={words('gone')} footer={null}>
      <Stack>
        <Text>{words('goneHint')}</Text>
        <Anchor href="/forgot-password" className="mantine-focus-auto">
          {words('again')}
        </Anchor>
      </Stack>
    </AuthCard>
  )
}
