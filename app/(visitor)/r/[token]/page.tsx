import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReviewForm } from '@/components/visitor/review/review-form'
import { ReviewPage } from '@/components/visitor/review/review-page'
import { publicName } from '@/lib/domain/review'
import { reviewPage } from '@/lib/settings/own-review'
import { reviewVisit, unpublishOwn } from './actions'

interface ReviewLinkProps {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { absolute: (await getTranslations('visitor.review'))('title') },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

/** Where a visitor says how it was, by the link of a mail. Looking changes nothing. */
export default async function ReviewLink({ params, searchParams }: ReviewLinkProps) {
  const [{ token }, asked] = await Promise.all([params, searchParams])
  const visit = await reviewPage(token)
  if (!visit) notFound()
  const { review, profile, booking, seat } = visit
  const isOpen = !review || (asked.open === 'change' && !review.publishedAt)
  return (
    <ReviewPage
      visit={visit}
      token={token}
      isNew={asked.done === 'written' && review !== null}
      withdraw={unpublishOwn}
      form={
        isOpen ? (
          <ReviewForm
            token={token}
            review={review && { stars: review.stars, text: review.text, mayPublish: review.mayPublish }}
            businessName={profile.name}
            signature={publicName(seat?.name ?? booking.visitorName)}
            send={reviewVisit}
          />
        ) : null
      }
    />
  )
}
