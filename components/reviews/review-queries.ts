import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { inferParserType } from 'nuqs'
import { ask } from '@/components/ui/api'
import type { ReviewsJson } from '@/lib/wire/profile-review'
import type { reviewsUrl } from './reviews-url'

export type ReviewsUrl = inferParserType<typeof reviewsUrl>

export const pageSize = 20

const asked = {
  all: {},
  unanswered: { answered: 'false' },
  unpublished: { published: 'false' },
  published: { published: 'true' },
} as const satisfies Record<ReviewsUrl['show'], object>

/** What the API is asked for; stars that nobody can give are left to it to refuse. */
export const reviewsParams = ({ show, stars }: ReviewsUrl) => ({ ...asked[show], stars, limit: pageSize })

/** The list, page by page, with what all reviews come to. */
export const reviewsQuery = (url: ReviewsUrl) =>
  infiniteQueryOptions({
    queryKey: ['reviews', url.show, url.stars] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<ReviewsJson>('GET', '/reviews', { query: { ...reviewsParams(url), offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (page, pages) => {
      const shown = pages.reduce((sum, { reviews }) => sum + reviews.length, 0)
      return page.reviews.length > 0 && shown < page.total ? shown : null
    },
    placeholderData: keepPreviousData,
  })
