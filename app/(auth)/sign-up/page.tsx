import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { OtherWay } from '@/components/auth/other-way'
import { SignUpForm } from '@/components/auth/sign-up-form'
import { currentActor } from '@/lib/auth/session'
import { createAccount } from './actions'

export const metadata: Metadata = { title: 'Sign up' }

export default async function SignUpPage() {
  if (await currentActor()) redirect('/calendar')
  return (
    <AuthCard
      title="Open your diary"
      footer={<OtherWay question="Already with us?" href="/sign-in" label="Sign in" />}
    >
      <SignUpForm create={createAccount} />
    </AuthCard>
  )
}
