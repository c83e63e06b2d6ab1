import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthCard } from '@/components/auth/auth-card'
import { ForgotPasswordForm } from '@/components/auth/forgot-password-form'
import { FormMessage } from '@/components/auth/form-message'
import { OtherWay } from '@/components/auth/other-way'
import { hasProvider } from '@/lib/email/send'
import { askForReset } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.titles'))('forgot'),
})

export default async function ForgotPasswordPage() {
  const words = await getTranslations('auth')
  return (
    <AuthCard
      title={words('forgot.title')}
      footer={<OtherWay question={words('forgot.remembered')} href="/sign-in" label={words('signIn')} />}
    >
      {hasProvider() ? (
        <ForgotPasswordForm ask={askForReset} />
      ) : (
        <FormMessage tone="wrong">{words('forgot.noProvider')}</FormMessage>
      )}
    </AuthCard>
  )
}
