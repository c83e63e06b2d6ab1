import { DAY } from '@/lib/domain/local-time'
import type { Random } from './random'
import { replyWords, reviewWords, topicOf } from './review-words'
import type { Stored } from './store-bookings'
import type { Db, Ids } from './store-house'

const HOUR = DAY / 24

/** Stores what some visitors said of visits that took place; most agreed to publish it, and most of that is published. */
export async function storeReviews(
  db: Db,
  ids: Ids,
  { stored, now, random }: { stored: Stored[]; now: number; random: Random },
): Promise<void> {
  const said = wordsOnce(random)
  const visits = stored.filter(
    ({ booking }) => booking.status === 'completed' && booking.endsAt.getTime() < now - DAY,
  )
  await db.review.createMany({
    // The latest first, so that they have words: they are what everybody sees.
    data: visits.toReversed().flatMap((visit) => {
      const words = random.chance(0.22) ? said(visit) : null
      return words ? [rowOf(visit, words, { ids, now, random })] : []
    }),
  })
}

type Words = readonly [stars: number, text: string | null]

/** Each sentence is said once; who finds none left gives stars alone, now and then. */
function wordsOnce(random: Random): (visit: Stored) => Words | null {
  const left = new Map(
    Object.entries(reviewWords).map(([topic, words]) => [topic, random.shuffled<Words>(words)]),
  )
  return ({ story }) => {
    const topic = topicOf(story.visit.offer.notes)
    const next = topic && left.get(topic)?.pop()
    return next ?? (random.chance(0.3) ? [random.pick([5, 5, 5, 4, 4, 3]), null] : null)
  }
}

function rowOf(
  { booking }: Stored,
  [stars, text]: Words,
  { ids, now, random }: { ids: Ids; now: number; random: Random },
) {
  const asked = booking.endsAt.getTime() + 2 * HOUR
  const written = Math.min(asked + random.between(1, 40) * HOUR, now - HOUR)
  const mayPublish = random.chance(0.8)
  const answered = text !== null && random.chance(0.55)
  const seat = booking.participants.find(({ status }) => status === 'completed' || status === 'confirmed')
  const later = new Date(Math.min(written + random.between(3, 30) * HOUR, now))
  return {
    profileId: ids.profile,
    uid: random.uid(),
    bookingId: booking.id,
    participantId: seat?.id ?? null,
    stars,
    text,
    mayPublish,
    requestedAt: new Date(asked),
    writtenAt: new Date(written),
    publishedAt: mayPublish && random.chance(0.7) ? later : null,
    reply: answered ? random.pick(replyWords[stars] ?? []) : null,
    repliedAt: answered ? later : null,
  }
}
