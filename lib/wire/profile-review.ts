import { z } from 'zod'
import type { listReviews } from '@/lib/settings/list-reviews'
import type { ReviewRow } from '@/lib/settings/review-rows'
import type { ReviewSummary } from '@/lib/settings/review-summary'
import { toInstant } from './instant'

const instant = z.iso.datetime()

/** What a visitor said of a visit. */
export const reviewShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  booking_id: z.int(),
  participant_id: z.int().nullable(),
  stars: z.int(),
  text: z.string().nullable(),
  /** Whether its visitor agreed to have it published. */
  may_publish: z.boolean(),
  published: z.boolean(),
  published_at: instant.nullable(),
  reply: z.string().nullable(),
  replied_at: instant.nullable(),
  written_at: instant,
  customer_id: z.int().nullable(),
  visitor_name: z.string(),
  product_id: z.int(),
  product_name: z.string(),
  product_color: z.string(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  starts_at: instant,
})
export type ReviewJson = z.output<typeof reviewShape>

const meanShape = z.object({ id: z.int(), name: z.string(), count: z.int(), average: z.number() })

/** What all reviews come to, whatever is filtered. */
export const reviewSummaryShape = z.object({
  count: z.int(),
  average: z.number().nullable(),
  /** How many gave one star, two, … five. */
  by_stars: z.array(z.int()).length(5),
  unanswered: z.int(),
  published: z.int(),
  products: z.array(meanShape),
  operators: z.array(meanShape),
})
export type ReviewSummaryJson = z.output<typeof reviewSummaryShape>

/** A page of the list. */
export const reviewsShape = z.object({
  success: z.literal(true),
  reviews: z.array(reviewShape),
  total: z.int(),
  summary: reviewSummaryShape,
})
export type ReviewsJson = z.output<typeof reviewsShape>

export const toReview = (row: ReviewRow): ReviewJson => ({
  id: row.id,
  uid: row.uid,
  booking_id: row.bookingId,
  participant_id: row.participantId,
  stars: row.stars,
  text: row.text,
  may_publish: row.mayPublish,
  published: row.publishedAt !== null,
  published_at: row.publishedAt && toInstant(row.publishedAt),
  reply: row.reply,
  replied_at: row.repliedAt && toInstant(row.repliedAt),
  written_at: row.writtenAt.toISOString(),
  customer_id: row.customerId,
  visitor_name: row.visitorName,
  product_id: row.serviceId,
  product_name: row.serviceName,
  product_color: row.serviceColor,
  operator_id: row.staffId,
  operator_name: row.staffName,
  starts_at: toInstant(row.startsAt),
})

/** A page of reviews with what all of them come to; the page's first paint and the endpoint say the same. */
export const reviewsPage = (
  found: Awaited<ReturnType<typeof listReviews>>,
  { count, average, byStars, unanswered, published, services, staff }: ReviewSummary,
): ReviewsJson => ({
  success: true,
  reviews: found.reviews.map(toReview),
  total: found.total,
  summary: { count, average, by_stars: byStars, unanswered, published, products: services, operators: staff },
})

export const reviewReply = (row: ReviewRow) => ({ body: { success: true, review: toReview(row) } })
