import { lockBooking } from '@/lib/db/booking-rows'
import { record } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { defaultPrice } from '@/lib/domain/conflicts'
import { Refused } from '@/lib/domain/refusal'
import type { BookingWish } from './book'
import type { Booked } from './book-online'
import { lastHeard } from './last-heard'
import { mailsTo } from './messages'
import { datesOf, spanOf } from './span'

/** Whether a booking is refused because its visitor's address has a place there already. */
export const isBookedAlready = (error: unknown): error is Refused =>
  error instanceof Refused && error.reason === 'duplicate_booking'

/**
 * Answers somebody who books on the public page what is booked already, as if it were new: anybody can name any address,
 * and who sits in a class is nobody's business. The address hears of the place it has, once an hour at most. Nothing else
 * changes. Throws `refused` where there is no such place.
 */
export const bookedAlready = (actor: Actor, wish: BookingWish, refused: Refused): Promise<Booked> =>
  write(actor.profileId, async (tx) => {
    const { profileId } = actor
    const situation = await readSituation(tx, profileId, {
      serviceId: wish.serviceId,
      ...datesOf(wish),
      duration: wish.duration,
      staffId: wish.staffId,
    })
    const found = await placeOfAddress(tx, profileId, wish, new Date(spanOf(situation, wish).start))
    const booking = found && (await lockBooking(tx, profileId, found.bookingId))
    if (!booking) throw refused
    const seat = booking.participants.find(({ id }) => id === found.seatId) ?? null
    const { status } = seat ?? booking
    const isNews = (status === 'confirmed' || status === 'pending') && !found.toldLately
    const owed = isNews
      ? await mailsTo(situation.profile, booking, status === 'confirmed' ? 'confirmed' : 'received', {
          ...(seat && { participantId: seat.id }),
          heard: await lastHeard(tx, profileId, booking),
        })
      : []
    if (isNews) record(tx, actor, booking, { type: 'notified', before: null, after: null }, { owed })
    const asNew = { status: wish.status, price: defaultPrice(situation.service, 1) }
    return { booking: { ...booking, ...asNew }, seat: seat && { ...seat, ...asNew } }
  })

interface PlaceOfAddress {
  bookingId: number
  seatId: number | null
  toldLately: boolean
}

async function placeOfAddress(
  tx: Tx,
  profileId: number,
  { serviceId, visitor }: BookingWish,
  startsAt: Date,
): Promise<PlaceOfAddress | undefined> {
  const [found] = await tx.query<PlaceOfAddress>('place-of-address', text, [
    profileId,
    serviceId,
    startsAt,
    visitor.email,
  ])
  return found
}

const text = `
  SELECT b.id AS "bookingId", q.id AS "seatId", EXISTS (
    SELECT FROM delivery d WHERE d.profile_id = $1 AND d.booking_id = b.id AND lower(d.recipient) = lower($4)
      AND d.kind IN ('confirmed', 'received') AND d.created_at > clock_timestamp() - interval '1 hour'
      AND d.state <> 'withdrawn') AS "toldLately"
  FROM booking b LEFT JOIN participant q ON q.profile_id = b.profile_id AND q.booking_id = b.id
    AND q.status NOT IN ('cancelled', 'no_show') AND lower(q.email) = lower($4)
  WHERE b.profile_id = $1 AND b.service_id = $2 AND b.starts_at = $3 AND b.deleted_at IS NULL
    AND b.status NOT IN ('cancelled', 'no_show')
    AND CASE WHEN b.kind = 'group' THEN q.id IS NOT NULL ELSE lower(b.visitor_email) = lower($4) END
  ORDER BY b.id LIMIT 1`
