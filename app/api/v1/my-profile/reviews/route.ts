import { methods, profile } from '@/lib/api/profile'
import { listReviews } from '@/lib/settings/list-reviews'
import { reviewSummary } from '@/lib/settings/review-summary'
import { reviewsPage } from '@/lib/wire/profile-review'
import { reviewsQuery, toReviewsWish } from '@/lib/wire/profile-review-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: reviewsQuery,
    act: ({ actor, query }) => Promise.all([listReviews(actor, toReviewsWish(query)), reviewSummary(actor)]),
    show: ([found, summary]) => ({ body: reviewsPage(found, summary) }),
  }),
})
