import { Anchor } from '@mantine/core'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
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
      footer={
        <>
          New here?{' '}
          <Anchor component={Link} href="/sign-up" fw={550}>
            Open a diary
          </Anchor>
        </>
      }
    >
      <SignInForm next={path} />
    </AuthCard>
  )
}
