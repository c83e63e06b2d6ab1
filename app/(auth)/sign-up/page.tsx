import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthCard } from '@/components/auth/auth-card'
import { OtherWay } from '@/components/auth/other-way'
import { SignUpForm } from '@/components/auth/sign-up-form'
import { currentActor } from '@/lib/auth/session'
import { createAccount } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.titles'))('signUp'),
})

export default async function SignUpPage() {
  if (await currentActor()) redirect('/calendar')
  const words = await getTranslations('auth')
  return (
    <AuthCard
      title={words('openYours')}
      footer={<OtherWay question={words('already')} href="/sign-in" label={words('signIn')} />}
    >
      <SignUpForm create={createAccount} />
    </AuthCard>
  )
}
