import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { previewQuery, textsQuery, typedOf } from '@/components/messages/texts/text-queries'
import { Texts } from '@/components/messages/texts/texts'
import { loadTextsUrl } from '@/components/messages/texts/texts-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import { mailLanguageOf } from '@/lib/domain/mail-text'
import { may } from '@/lib/domain/permission'
import { hasProvider } from '@/lib/email/send'
import { changedAt } from '@/lib/engine/changed-at'
import { previewMail } from '@/lib/engine/preview-mail'
import { mailTexts } from '@/lib/settings/mail-texts'
import { toMailPreview, toMailTexts } from '@/lib/wire/profile-mail-text'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('messages.texts'))('title'),
})

/** The words of the mail that the URL names, and the mail with them, painted at once. */
export default async function TextsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/messages/texts')
  if (!may(actor, 'settings.write')) notFound()
  const [{ kind, language }, ts, locale] = await Promise.all([
    loadTextsUrl(searchParams),
    changedAt(actor),
    getLocale(),
  ])
  const ownLanguage = mailLanguageOf(locale)
  const place = { kind, language: language ?? ownLanguage }
  const client = new QueryClient()
  const texts = await mailTexts(actor)
  const open = texts.find((text) => text.kind === place.kind && text.language === place.language)
  client.setQueryData(textsQuery.queryKey, toMailTexts(texts))
  if (open)
    client.setQueryData(previewQuery(place, typedOf(open)).queryKey, {
      preview: toMailPreview(await previewMail(actor, open)),
    })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Texts ts={ts} ownLanguage={ownLanguage} isSent={hasProvider()} />
    </HydrationBoundary>
  )
}
