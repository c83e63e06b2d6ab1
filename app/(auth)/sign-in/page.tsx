import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthCard } from '@/components/auth/auth-card'
import { OtherWay } from '@/components/auth/other-way'
import { SignInForm } from '@/components/auth/sign-in-form'
import { currentActor } from '@/lib/auth/session'
import { ownPath } from '@/lib/domain/own-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auth.titles'))('signIn'),
})

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams
  const path = ownPath(typeof next === 'string' ? next : null)
  if (await currentActor()) redirect(path)
  const words = await getTranslations('auth')
  return (
    <AuthCard
      title={words('welcome')}
      footer={<OtherWay question={words('new')} href="/sign-up" label={words('openADiary')} />}
    >
      <SignInForm next={path} />
    </AuthCard>
  )
}
