import { createLoader, parseAsInteger, parseAsStringLiteral } from 'nuqs/server'

export const shows = ['all', 'unanswered', 'unpublished', 'published'] as const

/** All that /reviews keeps in its URL; the server reads it for the first paint, the browser writes it. */
export const reviewsUrl = {
  show: parseAsStringLiteral(shows).withDefault('all'),
  /** Only those with so many stars. */
  stars: parseAsInteger,
}

export const loadReviewsUrl = createLoader(reviewsUrl)
