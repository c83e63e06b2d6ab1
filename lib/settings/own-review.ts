import { lockBooking } from '@/lib/db/booking-rows'
import { type Opened, openedIn, openLink } from '@/lib/db/opened-link'
import { oweEvent } from '@/lib/db/owe-event'
import { readProfile } from '@/lib/db/profile-rules'
import { type Fact, record } from '@/lib/db/record'
import { reader, type Tx, type WriteTx, write } from '@/lib/db/transaction'
import { readLink } from '@/lib/db/visitor-link'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import { missing, Refused } from '@/lib/domain/refusal'
import type { OwnReview, ReviewPage } from '@/lib/domain/review'
import { visitStatus } from '@/lib/domain/visitor-rules'

/** What the link of a review opens: only a visit that took place can be reviewed; null for every other link. */
export async function reviewPage(token: string): Promise<ReviewPage | null> {
  const opened = await openLink(reader, 'review', token)
  if (!opened || !tookPlace(opened)) return null
  const [profile, review] = await Promise.all([
    readProfile(reader, opened.profileId),
    reviewOf(reader, opened),
  ])
  return { profile, booking: opened.booking, seat: opened.seat, review }
}

/** What a visitor says of their visit. */
export interface ReviewWish {
  stars: number
  text: string | null
  mayPublish: boolean
}

/**
 * Keeps what the holder of a link says of their visit, in place of what they said before. The same again changes nothing.
 * Refuses: not_found, invalid_transition (published already: they read it as it stands).
 */
export async function writeReview(token: string, wish: ReviewWish): Promise<void> {
  await onOwnVisit(token, async (tx, opened) => {
    const before = await reviewOf(tx, opened)
    if (before && isSame(before, wish)) return null
    if (before?.publishedAt) throw new Refused('invalid_transition', 'This review is published already.')
    const [written] = await tx.query<{ id: number }>('write-review', store, [
      opened.profileId,
      opened.booking.id,
      opened.seat?.id ?? null,
      wish.stars,
      wish.text,
      wish.mayPublish,
    ])
    if (!before) tellWebhooks(tx, opened, written?.id ?? 0)
    return { type: 'reviewed', before: before && { stars: before.stars }, after: { stars: wish.stars } }
  })
}

/** The visitor no longer agrees: what was published is so no more. They may write it anew. Refuses: not_found. */
export async function withdrawConsent(token: string): Promise<void> {
  await onOwnVisit(token, async (tx, { profileId, booking, seat }) => {
    const rows = await tx.query('withdraw-consent', takeBack, [profileId, booking.id, seat?.id ?? null])
    return rows.length > 0 ? { type: 'consent_withdrawn', before: null, after: {} } : null
  })
}

/** A change by the holder of a review's link; what `work` says has happened goes into the booking's history. */
async function onOwnVisit(
  token: string,
  work: (tx: WriteTx, opened: Opened) => Promise<Fact | null>,
): Promise<void> {
  const target = readLink('review', token)
  if (!target) throw missing('Review')
  await write(target.profileId, async (tx) => {
    const seen = await openLink(tx, 'review', token)
    const booking = seen && (await lockBooking(tx, seen.profileId, seen.booking.id))
    const opened = booking && openedIn(booking, target)
    if (!opened || !tookPlace(opened)) throw missing('Review')
    const fact = await work(tx, opened)
    if (fact)
      record(tx, visitorOf(opened), opened.booking, { ...fact, after: { ...fact.after, ...seatOf(opened) } })
  })
}

function visitorOf({ profileId, booking, seat }: Opened): Actor {
  const { name, customerId } = seat ?? { name: booking.visitorName, customerId: booking.customerId }
  return visitorActor(profileId, name, customerId)
}

/** Whose seat a fact about a class is about. */
const seatOf = ({ seat }: Opened) => seat && { participant: seat.name, customerId: seat.customerId }

function tellWebhooks(tx: WriteTx, { profileId, booking, seat }: Opened, reviewId: number): void {
  const participant = seat && { name: seat.name, customerId: seat.customerId }
  oweEvent(tx, profileId, {
    type: 'review.created',
    bookingId: booking.id,
    before: null,
    participant,
    reviewId,
  })
}

const tookPlace = ({ booking, seat }: Opened) => visitStatus(booking, seat) === 'completed'

const isSame = (before: OwnReview, { stars, text, mayPublish }: ReviewWish) =>
  before.stars === stars && before.text === text && before.mayPublish === mayPublish

async function reviewOf(tx: Tx, { profileId, booking, seat }: Opened): Promise<OwnReview | null> {
  const [row] = await tx.query<OwnReview>('own-review', read, [profileId, booking.id, seat?.id ?? null])
  return row ?? null
}

const own = 'profile_id = $1 AND booking_id = $2 AND participant_id IS NOT DISTINCT FROM $3::int'
const read = `SELECT stars, text, may_publish AS "mayPublish", published_at AS "publishedAt", reply FROM review
  WHERE ${own} AND stars IS NOT NULL`
const store = `
  INSERT INTO review (profile_id, booking_id, participant_id, stars, text, may_publish, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())
  ON CONFLICT (profile_id, booking_id, coalesce(participant_id, 0))
  DO UPDATE SET stars = excluded.stars, text = excluded.text, may_publish = excluded.may_publish,
    written_at = excluded.written_at
  RETURNING id`
const takeBack = `UPDATE review SET may_publish = false, published_at = NULL
  WHERE ${own} AND (may_publish OR published_at IS NOT NULL) RETURNING id`
