import type { Owed } from '@/lib/db/record'
import { askedLately, askedSoon, reviewed } from '@/lib/db/review-asked'
import type { Tx } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import type { ProfileRules } from '@/lib/domain/situation'
import { mailTo, visitorsOf } from './messages'

/**
 * The requests for a review that a completed booking owes, after the profile's wait: to each visitor with an address
 * who was not asked within the profile's pause, is not about to be, and has not written one. None after a complaint.
 */
export async function reviewRequests(
  tx: Tx,
  profile: ProfileRules,
  booking: Booking,
  delay: number,
): Promise<Owed[]> {
  const visitors = booking.complaint ? [] : visitorsOf(booking)
  if (visitors.length === 0) return []
  const askable = await tx.query<{ place: number }>('askable', askableText, [
    profile.id,
    booking.id,
    visitors.map(({ email }) => email),
    visitors.map(({ seat }) => seat?.id ?? null),
    profile.reviewPause,
  ])
  const dueInSeconds = delay + profile.reviewDelay * 60
  return Promise.all(
    askable.flatMap(({ place }) => {
      const visitor = visitors[place - 1]
      return visitor ? [mailTo(profile, booking, 'review_request', visitor, { dueInSeconds })] : []
    }),
  )
}

/** Of two seats with one address the first one is asked. */
const askableText = `
  SELECT min(v.place)::int AS place
  FROM unnest($3::text[], $4::int[]) WITH ORDINALITY v(email, seat, place)
  WHERE NOT ${askedLately('$1', 'v.email', '$5')} AND NOT ${askedSoon('$1', 'v.email')}
    AND NOT ${reviewed('$1', '$2', 'v.seat')}
  GROUP BY lower(v.email) ORDER BY 1`
