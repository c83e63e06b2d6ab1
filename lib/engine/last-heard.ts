import type { Tx } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import { noProviderReason } from '@/lib/domain/delivery-state'
import type { VisitorMail } from '@/lib/domain/mail-kind'
import { type Heard, type Origin, originOf } from './messages'

/**
 * What the visitors of a locked booking know of its place, as the booking stood before this transaction. They know what
 * the last mail that reached them, or is about to, told; before any mail the place they booked, or were given. A mail
 * that came back, failed or was taken back told nothing.
 */
export async function lastHeard(tx: Tx, profileId: number, booking: Booking): Promise<Heard> {
  return (await lastHeardOf(tx, profileId, [booking])).get(booking.id) ?? new Map()
}

/** The same of several bookings, by their ids. */
export async function lastHeardOf(
  tx: Tx,
  profileId: number,
  bookings: Booking[],
): Promise<Map<number, Heard>> {
  const seats = bookings.flatMap((booking) => seatsOf(booking).map((seatId) => ({ booking, seatId })))
  const rows = await tx.query<{ former: object | null }>('last-heard', heardText, [
    profileId,
    seats.map(({ booking }) => booking.id),
    seats.map(({ seatId }) => seatId),
    [...tellPlace],
    noProviderReason,
  ])
  const places = seats.map(({ booking, seatId }, index) => {
    return { booking, seatId, place: placeWith(originOf(booking), rows[index]?.former ?? {}) }
  })
  return new Map(
    bookings.map(({ id }) => [
      id,
      new Map(places.flatMap(({ booking, seatId, place }) => (booking.id === id ? [[seatId, place]] : []))),
    ]),
  )
}

const seatsOf = ({ kind, participants }: Booking): (number | null)[] =>
  kind === 'group' ? participants.map(({ id }) => id) : [null]

/** Facts hold more than a place, and only what differed. */
const placeWith = (present: Origin, former: object): Origin => ({
  ...present,
  ...Object.fromEntries(Object.entries(former).filter(([key]) => key in present)),
})

/** Mails that say where the booking stands. What is cancelled is named as it was known before. */
const tellPlace: readonly VisitorMail[] = [
  'received',
  'confirmed',
  'rescheduled',
  'move_request',
  'proposal',
  'reminder',
  'waitlist_offer',
]

/** A mail that did not reach its reader tells nothing; where none is sent, what can be read in its place counts as told. */
const reaches = `d.bounced_at IS NULL
  AND (d.state IN ('waiting', 'sending', 'sent') OR (d.state = 'not_sent' AND d.reason = $5))`

/** The fact that gave a seat to whoever sits on it: they come, or come back. */
const seated = `f.type = 'joined' AND f.after ->> 'customerId' = q.customer_id::text
  AND coalesce(f.before ->> 'status', 'reserved') IN ('reserved', 'cancelled', 'no_show')`

/** Given to another person: an address alone may only have been put right. */
const handedOn = `v.seat IS NULL AND f.type = 'changed' AND f.actor ->> 'kind' <> 'visitor'
  AND f.after ?& '{visitorName,visitorEmail}'::text[]`

/**
 * What has differed since the version that a visitor last heard of: of each member the eldest value, as later keys of an
 * aggregate replace former ones.
 */
const heardText = `
  SELECT (
    SELECT jsonb_object_agg(c.key, c.value ORDER BY f.version DESC, f.id DESC)
    FROM fact f CROSS JOIN jsonb_each(f.before) c
    WHERE f.profile_id = $1 AND f.booking_id = v.booking AND f.version > known.version
      AND (f.type IN ('rescheduled', 'undone') OR (${seated}))) AS former
  FROM unnest($2::int[], $3::int[]) WITH ORDINALITY v(booking, seat, place)
  LEFT JOIN participant q ON q.profile_id = $1 AND q.id = v.seat
  CROSS JOIN LATERAL (
    SELECT greatest(
      0,
      (SELECT max(d.booking_version) FROM delivery d
       WHERE d.profile_id = $1 AND d.booking_id = v.booking AND d.participant_id IS NOT DISTINCT FROM v.seat
         AND d.kind = ANY ($4::text[]) AND ${reaches}),
      (SELECT max(CASE WHEN f.type = 'joined' THEN f.version - 1 ELSE f.version END) FROM fact f
       WHERE f.profile_id = $1 AND f.booking_id = v.booking AND ((${seated}) OR (${handedOn})))) AS version) known
  ORDER BY v.place`
