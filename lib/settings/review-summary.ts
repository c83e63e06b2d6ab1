import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { mostStars } from '@/lib/domain/review'
import { isWritten, reviewTables } from './review-rows'

/** What the reviews of one service or person come to. */
export interface ReviewMean {
  id: number
  name: string
  count: number
  average: number
}

/** What all reviews of a business come to. */
export interface ReviewSummary {
  count: number
  /** null: there are none. */
  average: number | null
  /** How many gave one star, two, … */
  byStars: number[]
  unanswered: number
  published: number
  services: ReviewMean[]
  staff: ReviewMean[]
}

interface Row {
  grouping: 'all' | 'service' | 'staff'
  id: number
  name: string
  count: number
  average: number
  unanswered: number
  published: number
  stars: number[]
}

/** Counts and averages over all reviews, per service and per person; those with most reviews first. Refuses: forbidden. */
export async function reviewSummary(actor: Actor): Promise<ReviewSummary> {
  demand(actor, 'reviews.read')
  const rows = await reader.query<Row>('review-summary', text, [actor.profileId])
  const all = rows.find(({ grouping }) => grouping === 'all')
  const means = (wanted: Row['grouping']): ReviewMean[] =>
    rows
      .filter(({ grouping }) => grouping === wanted)
      .map(({ id, name, count, average }) => ({ id, name, count, average }))
  return {
    count: all?.count ?? 0,
    average: all?.average ?? null,
    byStars: Array.from(
      { length: mostStars },
      (_, index) => all?.stars.filter((stars) => stars === index + 1).length ?? 0,
    ),
    unanswered: all?.unanswered ?? 0,
    published: all?.published ?? 0,
    services: means('service'),
    staff: means('staff'),
  }
}

const figures = `count(*)::int AS count, avg(r.stars)::float8 AS average,
  (count(*) FILTER (WHERE r.reply IS NULL))::int AS unanswered,
  (count(*) FILTER (WHERE r.published_at IS NOT NULL))::int AS published`

const text = `
  SELECT 'all' AS grouping, 0 AS id, '' AS name, ${figures}, array_agg(r.stars) AS stars
  FROM ${reviewTables} WHERE ${isWritten} HAVING count(*) > 0
  UNION ALL
  SELECT * FROM (SELECT 'service', s.id, s.name, ${figures}, NULL::int[] FROM ${reviewTables}
    WHERE ${isWritten} GROUP BY s.id, s.name ORDER BY count(*) DESC, s.name) AS by_service
  UNION ALL
  SELECT * FROM (SELECT 'staff', st.id, st.name, ${figures}, NULL::int[] FROM ${reviewTables}
    WHERE ${isWritten} AND st.id IS NOT NULL GROUP BY st.id, st.name ORDER BY count(*) DESC, st.name) AS by_staff`
