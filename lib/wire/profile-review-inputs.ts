import { z } from 'zod'
import type { ReviewChange } from '@/lib/settings/change-review'
import type { ReviewsWish } from '@/lib/settings/list-reviews'
import { int32, optional, orNull, queryId, queryInt, text, yesOrNo } from './fields'

/** GET reviews. */
export const reviewsQuery = z.object({
  stars: optional(queryInt(1, 5)),
  published: optional(yesOrNo),
  answered: optional(yesOrNo),
  product_id: optional(queryId),
  operator_id: optional(queryId),
  limit: optional(queryInt(1, 200)),
  offset: optional(queryInt(0, int32)),
})

export const toReviewsWish = (query: z.output<typeof reviewsQuery>): ReviewsWish => ({
  stars: query.stars ?? null,
  published: query.published ?? null,
  answered: query.answered ?? null,
  serviceId: query.product_id ?? null,
  staffId: query.operator_id ?? null,
  limit: query.limit ?? 20,
  offset: query.offset ?? 0,
})

/** PATCH reviews/{id}: an absent key keeps its value. `written_at` as it was read: refused when it was changed since. */
export const reviewChange = z.object({
  reply: orNull(text(2000).trim()),
  published: z.boolean().optional(),
  written_at: z.iso.datetime().optional(),
})

export const toReviewChange = ({
  reply,
  published,
  written_at,
}: z.output<typeof reviewChange>): ReviewChange => ({
  reply,
  published,
  readAt: written_at === undefined ? null : new Date(written_at),
})
