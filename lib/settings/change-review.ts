import { type FactType, touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid, missing, Refused } from '@/lib/domain/refusal'
import { type BookingFact, recordEach } from './customer-facts'
import { findReview } from './list-reviews'
import type { ReviewRow } from './review-rows'

/** What the business does with a review. An absent key keeps its value. */
export interface ReviewChange {
  /** null: takes the reply back. */
  reply?: string | null | undefined
  published?: boolean | undefined
  /** The review as the asker read it; null: they do not say. */
  readAt: Date | null
}

/**
 * Replies to a review, publishes it or takes it off the page. What is so already changes nothing.
 * Refuses: forbidden, not_found, validation_failed (no consent), version_mismatch (its visitor has changed it since).
 */
export async function changeReview(actor: Actor, id: number, change: ReviewChange): Promise<ReviewRow> {
  demand(actor, 'reviews.write')
  return write(actor.profileId, async (tx) => {
    const review = await held(tx, actor, id)
    if (change.readAt && change.readAt.getTime() !== review.writtenAt.getTime())
      throw new Refused('version_mismatch', 'Its visitor changed this review in the meantime.')
    const reply = change.reply === undefined ? review.reply : change.reply
    const published = change.published ?? review.publishedAt !== null
    if (published && !review.mayPublish)
      throw invalid('published', 'Its visitor did not agree to have it published.', 'no_consent')
    if (reply === review.reply && published === (review.publishedAt !== null)) return review
    await tx.query('change-review', store, [actor.profileId, id, reply, published])
    for (const type of factsOf(review, { reply, published }))
      await recordEach(tx, actor, type, [about(review)])
    touch(tx, actor.profileId)
    return findReview(actor, id, tx)
  })
}

/** What a change did, for the booking's history. */
function factsOf(review: ReviewRow, { reply, published }: { reply: string | null; published: boolean }) {
  const facts: FactType[] = []
  if (reply !== review.reply) facts.push(reply === null ? 'review_reply_removed' : 'review_answered')
  if (published !== (review.publishedAt !== null))
    facts.push(published ? 'review_published' : 'review_unpublished')
  return facts
}

function about({
  bookingId,
  bookingVersion,
  participantId,
  visitorName,
  customerId,
}: ReviewRow): BookingFact {
  const after = participantId === null ? null : { participant: visitorName, customerId }
  return { bookingId, version: bookingVersion, before: null, after }
}

async function held(tx: WriteTx, actor: Actor, id: number): Promise<ReviewRow> {
  const [locked] = await tx.query(
    'hold-review',
    'SELECT id FROM review WHERE profile_id = $1 AND id = $2 FOR UPDATE',
    [actor.profileId, id],
  )
  if (!locked) throw missing('Review')
  return findReview(actor, id, tx)
}

const store = `
  UPDATE review SET reply = $3::text,
    replied_at = CASE WHEN $3::text IS NULL THEN NULL WHEN reply IS DISTINCT FROM $3 THEN now() ELSE replied_at END,
    published_at = CASE WHEN $4 THEN coalesce(published_at, now()) END
  WHERE profile_id = $1 AND id = $2`
