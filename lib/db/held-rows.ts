import type { Booking } from '@/lib/domain/booking'
import type { Tx } from './transaction'
import type { LinkTarget } from './visitor-link'

/** isNameless of a row of booking, in SQL, and of a row of participant. */
export const nameless = (b: string) =>
  `(${b}.status = 'reserved' AND ${b}.visitor_name = '' AND ${b}.source = 'visitor')`
const namelessSeat = (q: string) =>
  `(${q}.status = 'reserved' AND ${q}.name = '' AND ${q}.source = 'visitor')`

/** When a hold that begins now ends, by the database's clock. */
export async function holdEnd(tx: Tx, minutes: number): Promise<Date> {
  const [row] = await tx.query<{ end: Date }>(
    'hold-end',
    `SELECT clock_timestamp() + $1 * interval '1 minute' AS "end"`,
    [minutes],
  )
  return (row as { end: Date }).end
}

/** Lets go of one hold, if it is one still. A class goes with the last of its seats. */
export async function dropHold(tx: Tx, { profileId, bookingId, seatId }: LinkTarget): Promise<void> {
  await Promise.all([
    tx.query('drop-held-seat', dropSeat, [profileId, bookingId, seatId]),
    tx.query('drop-held-booking', dropBooking, [profileId, bookingId]),
  ])
}

const dropSeat = `
  DELETE FROM participant q WHERE q.profile_id = $1 AND q.booking_id = $2 AND q.id = $3 AND ${namelessSeat('q')}`
const dropBooking = `
  DELETE FROM booking b WHERE b.profile_id = $1 AND b.id = $2 AND ${nameless('b')} AND ${seatless('b')}`

/** Removes the nameless holds that have ended: of one profile, or (null) of all. Answers whose they were. */
export async function endLapsedHolds(tx: Tx, profileId: number | null): Promise<number[]> {
  const [seats, bookings] = await Promise.all([
    tx.query<{ profileId: number }>('end-held-seats', endSeats, [profileId]),
    tx.query<{ profileId: number }>('end-held-bookings', endBookings, [profileId]),
  ])
  return [...new Set([...seats, ...bookings].map((row) => row.profileId))].sort((a, b) => a - b)
}

// What somebody else is just taking or removing is theirs: nobody waits for it, so that nobody can wait in a ring.
const endSeats = `
  DELETE FROM participant WHERE (profile_id, id) IN (
    SELECT q.profile_id, q.id FROM participant q
    WHERE ($1::int IS NULL OR q.profile_id = $1) AND ${namelessSeat('q')} AND q.hold_expires_at <= clock_timestamp()
    FOR UPDATE SKIP LOCKED)
  RETURNING profile_id AS "profileId"`
const endBookings = `
  DELETE FROM booking WHERE (profile_id, id) IN (
    SELECT b.profile_id, b.id FROM booking b
    WHERE ($1::int IS NULL OR b.profile_id = $1) AND b.deleted_at IS NULL AND ${nameless('b')}
      AND b.hold_expires_at <= clock_timestamp() AND ${seatless('b')}
    FOR UPDATE SKIP LOCKED)
  RETURNING profile_id AS "profileId"`

function seatless(b: string): string {
  return `NOT EXISTS (SELECT FROM participant s WHERE s.profile_id = ${b}.profile_id AND s.booking_id = ${b}.id)`
}

/** What a visitor says of themselves. */
export interface HeldVisitor {
  name: string
  email: string | null
  phone: string | null
  note: string
  customerId: number | null
  locale: string | null
  answers: Booking['answers']
}

/** Writes what updateBooking leaves alone: the language and the answers of a hold that becomes a booking. */
export async function sayOfBooking(
  tx: Tx,
  profileId: number,
  id: number,
  { locale, answers }: HeldVisitor,
): Promise<void> {
  await tx.query(
    'say-of-booking',
    'UPDATE booking SET locale = $3, answers = $4::jsonb, created_at = clock_timestamp() WHERE profile_id = $1 AND id = $2',
    [profileId, id, locale, answers && JSON.stringify(answers)],
  )
}

/** Gives a seat that was kept to its visitor. */
export async function takeSeat(
  tx: Tx,
  profileId: number,
  id: number,
  visitor: HeldVisitor & { status: 'confirmed' | 'pending' },
): Promise<void> {
  const { name, email, phone, note, status, customerId, locale, answers } = visitor
  await tx.query('take-seat', take, [
    profileId,
    id,
    name,
    email,
    phone,
    note,
    status,
    customerId,
    locale,
    answers && JSON.stringify(answers),
  ])
}

const take = `
  UPDATE participant SET name = $3, email = $4, phone = $5, note = $6, status = $7::status, customer_id = $8, locale = $9,
    answers = $10::jsonb, hold_expires_at = NULL, created_at = clock_timestamp(), updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id = $2`
