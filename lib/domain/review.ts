import type { Booking, Participant } from './booking'
import type { ProfileRules } from './situation'

export const mostStars = 5

/** What a visitor said of a visit, as everybody may read it. */
export interface PublishedReview {
  uid: string
  stars: number
  text: string | null
  /** First name and initial. */
  name: string
  serviceName: string
  writtenAt: Date
  reply: string | null
}

/** What a business shows of its reviews: the latest of them, and what all published ones come to. */
export interface PublishedReviews {
  /** null: none is published. */
  average: number | null
  count: number
  reviews: PublishedReview[]
}

/** "Vera Maria Visitor" signs in public as "Vera V.": enough to be a person, too little to be found. */
export function publicName(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = ''] = words
  const last = words.length > 1 ? words.at(-1) : undefined
  const initial = last?.match(/\p{L}/u)?.[0]
  return initial ? `${first} ${initial.toLocaleUpperCase('en')}.` : first
}

/** A visitor's review as they wrote it. */
export interface OwnReview {
  stars: number
  text: string | null
  /** Whether they agreed to have it published. */
  mayPublish: boolean
  publishedAt: Date | null
  reply: string | null
}

/** A visit that took place, for its visitor to say how it was. */
export interface ReviewPage {
  profile: ProfileRules
  booking: Booking
  /** null: the booking had one visitor. */
  seat: Participant | null
  /** null: they have not said yet. */
  review: OwnReview | null
}
