import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { OtherWay } from '@/components/auth/other-way'
import { SignInForm } from '@/components/auth/sign-in-form'
import { currentActor } from '@/lib/auth/session'
import { ownPath } from '@/lib/domain/own-path'

export const metadata: Metadata = { title: 'Sign in' }

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams
  const path = ownPath(typeof next === 'string' ? next : null)
  if (await currentActor()) redirect(path)
  return (
    <AuthCard
      title="Welcome back"
      footer={<OtherWay question="New here?" href="/sign-up" label="Open a diary" />}
    >
      <SignInForm next={path} />
    </AuthCard>
  )
}
