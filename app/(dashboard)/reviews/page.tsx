import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { reviewsParams, reviewsQuery } from '@/components/reviews/review-queries'
import { Reviews } from '@/components/reviews/reviews'
import { loadReviewsUrl } from '@/components/reviews/reviews-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import { may } from '@/lib/domain/permission'
import { changedAt } from '@/lib/engine/changed-at'
import { listReviews } from '@/lib/settings/list-reviews'
import { reviewSummary } from '@/lib/settings/review-summary'
import { setupOf } from '@/lib/settings/setup'
import { reviewsPage } from '@/lib/wire/profile-review'
import { reviewsQuery as reviewsShape, toReviewsWish } from '@/lib/wire/profile-review-inputs'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reviews'))('title'),
})

/** The reviews that the URL asks for, painted at once. */
export default async function ReviewsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/reviews')
  if (!may(actor, 'reviews.read')) notFound()
  const [url, ts, setup] = await Promise.all([loadReviewsUrl(searchParams), changedAt(actor), setupOf(actor)])
  const client = new QueryClient()
  const given = Object.entries(reviewsParams(url)).filter(([, value]) => value !== null)
  // What no review can have is left to the browser's own request, which shows the refusal.
  const wish = reviewsShape.safeParse(Object.fromEntries(given))
  if (wish.success) {
    const [found, summary] = await Promise.all([
      listReviews(actor, toReviewsWish(wish.data)),
      reviewSummary(actor),
    ])
    client.setQueryData(reviewsQuery(url).queryKey, {
      pages: [reviewsPage(found, summary)],
      pageParams: [0],
    })
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Reviews ts={ts} settings={toSetup(setup).settings} canWrite={may(actor, 'reviews.write')} />
    </HydrationBoundary>
  )
}
