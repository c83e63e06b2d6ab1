import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { isWritten, type ReviewRow, reviewColumns, reviewTables } from './review-rows'

/** Which reviews; null: whichever. */
export interface ReviewsWish {
  stars: number | null
  published: boolean | null
  answered: boolean | null
  serviceId: number | null
  staffId: number | null
  limit: number
  offset: number
}

/** One page of the reviews, the latest first, and how many there are. Refuses: forbidden. */
export async function listReviews(
  actor: Actor,
  { stars, published, answered, serviceId, staffId, limit, offset }: ReviewsWish,
): Promise<{ reviews: ReviewRow[]; total: number }> {
  demand(actor, 'reviews.read')
  const filter = [actor.profileId, stars, published, answered, serviceId, staffId]
  const [rows, [count]] = await Promise.all([
    reader.query<ReviewRow>('list-reviews', pageText, [...filter, limit, offset]),
    reader.query<{ total: number }>('count-reviews', countText, filter),
  ])
  return { reviews: rows, total: count?.total ?? 0 }
}

/** One review. Refuses: forbidden, not_found. */
export async function findReview(actor: Actor, id: number, tx: Tx = reader): Promise<ReviewRow> {
  demand(actor, 'reviews.read')
  const [row] = await tx.query<ReviewRow>('find-review', oneText, [actor.profileId, id])
  if (!row) throw missing('Review')
  return row
}

const matching = `${isWritten}
  AND ($2::int IS NULL OR r.stars = $2)
  AND ($3::boolean IS NULL OR (r.published_at IS NOT NULL) = $3)
  AND ($4::boolean IS NULL OR (r.reply IS NOT NULL) = $4)
  AND ($5::int IS NULL OR b.service_id = $5)
  AND ($6::int IS NULL OR b.staff_id = $6)`

const pageText = `SELECT ${reviewColumns} FROM ${reviewTables} WHERE ${matching}
  ORDER BY r.written_at DESC, r.id DESC LIMIT $7 OFFSET $8`
const countText = `SELECT count(*)::int AS total FROM ${reviewTables} WHERE ${matching}`
const oneText = `SELECT ${reviewColumns} FROM ${reviewTables} WHERE ${isWritten} AND r.id = $2`
