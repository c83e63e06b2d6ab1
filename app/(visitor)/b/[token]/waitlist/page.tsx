import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Frame } from '@/components/visitor/manage/frame'
import parts from '@/components/visitor/manage/parts.module.css'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import { readLink } from '@/lib/db/visitor-link'

interface AnsweredPageProps {
  params: Promise<{ token: string }>
  searchParams: Promise<{ answer?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('waitlist')
  return { title: { absolute: words('title') }, robots: { index: false, follow: false } }
}

/** After an offer that was not taken, or not in time: its booking is gone, so the page of the link has nothing to show any more. */
export default async function AnsweredPage({ params, searchParams }: AnsweredPageProps) {
  const [{ token }, { answer }] = await Promise.all([params, searchParams])
  const target = readLink('booking', token)
  if (!target) notFound()
  const profile = await readProfile(reader, target.profileId)
  const words = await getTranslations('waitlist.answered')
  const what = answer === 'leave' ? 'left' : answer === 'decline' ? 'declined' : 'ended'
  return (
    <Frame profile={profile}>
      <section className={parts.card}>
        <h1 className={parts.title}>{words(`${what}Title`)}</h1>
        <p>{words(what, { business: profile.name })}</p>
      </section>
    </Frame>
  )
}
