import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { BookingFlow } from '@/components/visitor/booking/booking-flow'
import { BusinessInfo } from '@/components/visitor/booking/business-info'
import { pageManner } from '@/components/visitor/booking/manner'
import { PageFrame } from '@/components/visitor/booking/page-frame'
import { PublishedReviews } from '@/components/visitor/published-reviews'
import { appUrl } from '@/lib/auth/app-url'
import { localOf } from '@/lib/domain/local-time'
import { Refused } from '@/lib/domain/refusal'
import { publicPage } from '@/lib/settings/public-page'
import { publishedReviews } from '@/lib/settings/reviews'
import { toPublicPage } from '@/lib/wire/public-page'
import { catalogues } from '@/messages/catalogues'
import { describeBusiness } from './describe-business'

interface PageProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Both the title and the page need it. */
const pageAt = cache((slug: string) =>
  publicPage(slug).catch((error: unknown) => {
    if (error instanceof Refused && error.reason === 'not_found') notFound()
    throw error
  }),
)

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, name, about, services } = await pageAt((await params).slug)
  const words = await getTranslations('visitor.booking')
  const title = words('pageTitle', { business: name })
  const description = about ?? services.map((service) => service.name).join(', ')
  const address = (query: string) => new URL(`/${slug}${query}`, appUrl()).href
  return {
    title: { absolute: title },
    description: description.slice(0, 300) || title,
    alternates: {
      canonical: address(''),
      languages: Object.fromEntries(Object.keys(catalogues).map((code) => [code, address(`?lang=${code}`)])),
    },
    openGraph: { type: 'website', title, url: address(''), siteName: name },
  }
}

/** A business as everybody sees it: what it offers, when it is free, and a way to book. */
export default async function PublicBookingPage({ params, searchParams }: PageProps) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const found = await pageAt(slug)
  const page = toPublicPage(found)
  const isEmbedded = asked.embed === '1'
  const scheme = asked.scheme === 'light' || asked.scheme === 'dark' ? asked.scheme : null
  const reviews = await publishedReviews(found.profileId)
  const chosen = page.services.find(({ id }) => String(id) === asked.service)
  return (
    <PageFrame page={page} isEmbedded={isEmbedded} scheme={scheme} languages={languages}>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a "<" ends no script.
        dangerouslySetInnerHTML={{ __html: describeBusiness(page, new URL(`/${slug}`, appUrl()).href) }}
      />
      <BookingFlow
        page={page}
        chosen={chosen?.id ?? null}
        today={localOf(Date.now(), page.timezone).date}
        isEmbedded={isEmbedded}
      >
        {!isEmbedded && (
          <>
            <PublishedReviews
              published={reviews}
              businessName={page.name}
              locale={pageManner(page, await getLocale()).locale}
            />
            <BusinessInfo page={page} />
          </>
        )}
      </BookingFlow>
    </PageFrame>
  )
}

const languages = Object.keys(catalogues).map((code) => ({
  code,
  name: new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code,
}))
