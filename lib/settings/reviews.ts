import { reader } from '@/lib/db/transaction'
import { type PublishedReview, type PublishedReviews, publicName } from '@/lib/domain/review'

/** So many are shown to everybody; more would be read by nobody. */
const shownAtMost = 12

/**
 * What a business publishes of its reviews, the latest first, signed with no more than first name and initial. Only what
 * its visitors agreed to.
 */
export async function publishedReviews(profileId: number): Promise<PublishedReviews> {
  const rows = await reader.query<PublishedReview & { average: number; count: number }>(
    'published-reviews',
    text,
    [profileId, shownAtMost],
  )
  return {
    average: rows[0]?.average ?? null,
    count: rows[0]?.count ?? 0,
    reviews: rows.map(({ average: _, count: __, name, ...review }) => ({
      ...review,
      name: publicName(name),
    })),
  }
}

/** A published review `r`: consent is asked for once more, so that none is shown by mistake. */
export const isPublished = 'r.published_at IS NOT NULL AND r.may_publish AND r.stars IS NOT NULL'

const text = `
  SELECT r.uid, r.stars, r.text, coalesce(q.name, b.visitor_name) AS name, s.name AS "serviceName",
    r.written_at AS "writtenAt", r.reply, avg(r.stars) OVER ()::float8 AS average, count(*) OVER ()::int AS count
  FROM review r
  JOIN booking b ON b.profile_id = r.profile_id AND b.id = r.booking_id
  JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  LEFT JOIN participant q ON q.profile_id = r.profile_id AND q.id = r.participant_id
  WHERE r.profile_id = $1 AND ${isPublished} AND b.deleted_at IS NULL
  ORDER BY (coalesce(r.text, '') = ''), r.written_at DESC, r.id DESC LIMIT $2`
