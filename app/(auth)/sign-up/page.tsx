import { Anchor } from '@mantine/core'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { SignUpForm } from '@/components/auth/sign-up-form'
import { currentActor } from '@/lib/auth/session'
import { createAccount } from './actions'

export const metadata: Metadata = { title: 'Sign up' }

export default async function SignUpPage() {
  if (await currentActor()) redirect('/calendar')
  return (
    <AuthCard
      title="Open your diary"
      footer={
        <>
          Already with us?{' '}
          <Anchor component={Link} href="/sign-in" fw={550}>
            Sign in
          </Anchor>
        </>
      }
    >
      <SignUpForm create={createAccount} />
    </AuthCard>
  )
}
