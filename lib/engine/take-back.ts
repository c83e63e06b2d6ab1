import { offerWhatIsFree } from '@/lib/db/offer-job'
import { keepQuiet } from '@/lib/db/owe-event'
import { record, touch } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { LeftReason } from '@/lib/domain/import'

/** What a file brought into the diary. */
export interface BroughtBooking {
  bookingId: number | null
  participantId: number | null
  version: number | null
}

interface State {
  id: number
  uid: string
  version: number
  isGone: boolean
  isClass: boolean
  isUsed: boolean
  isTold: boolean
}

interface Seat {
  id: number
  bookingId: number
  name: string
  customerId: number | null
  isChanged: boolean
  isTold: boolean
}

/**
 * Takes bookings that a file brought out of the diary again, as if they had never been there: webhooks never heard of
 * them. One that was changed since stays, and one whose visitor has had a mail about it. Answers for each why it stays;
 * null: it is gone, or was already.
 */
export async function takeBack(
  tx: WriteTx,
  actor: Actor,
  brought: BroughtBooking[],
): Promise<(LeftReason | null)[]> {
  keepQuiet(tx)
  const ids = brought.flatMap(({ bookingId }) => bookingId ?? [])
  await tx.query('take-back-lock', lock, [actor.profileId, ids])
  const states = new Map(
    (await tx.query<State>('take-back-states', statesText, [actor.profileId, ids])).map((s) => [s.id, s]),
  )
  const seatIds = brought.flatMap(({ participantId }) => participantId ?? [])
  const seats = new Map(
    (await tx.query<Seat>('take-back-seats', seatsText, [actor.profileId, seatIds])).map((s) => [s.id, s]),
  )
  const answers = brought.map(({ bookingId, participantId, version }) => {
    const state = states.get(bookingId ?? 0)
    if (!state || state.isGone) return { left: null }
    if (state.isClass) {
      const seat = seats.get(participantId ?? 0)
      if (!seat) return { left: null }
      return {
        left: seat.isTold ? ('told' as const) : seat.isChanged ? ('changed' as const) : null,
        seat,
        state,
      }
    }
    return { left: reasonOf(state, version), state }
  })
  const going = answers.filter(({ left }) => left === null)
  const leaving = going.flatMap(({ seat, state }) => (seat && state ? [{ seat, state }] : []))
  await dropBookings(
    tx,
    actor,
    going.flatMap(({ seat, state }) => (state && !seat ? state.id : [])),
  )
  await dropSeats(tx, actor, leaving)
  if (going.length > 0) offerWhatIsFree(tx, actor)
  touch(tx, actor.profileId)
  return answers.map(({ left }) => left)
}

const reasonOf = ({ version, isTold, isUsed }: State, was: number | null): LeftReason | null => {
  if (isTold) return 'told'
  if (version !== was) return 'changed'
  return isUsed ? 'in_use' : null
}

async function dropBookings(tx: WriteTx, { profileId }: Actor, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query('take-back-drop', 'DELETE FROM booking WHERE profile_id = $1 AND id = ANY ($2::int[])', [
    profileId,
    ids,
  ])
  tx.atEnd(
    'take-back-count',
    'UPDATE profile_clock SET bookings_total = bookings_total - $2 WHERE profile_id = $1',
    [profileId, ids.length],
  )
}

/** A class that came with the file goes with the last of its seats; one that others sit in goes on without these. */
async function dropSeats(tx: WriteTx, actor: Actor, leaving: { seat: Seat; state: State }[]): Promise<void> {
  if (leaving.length === 0) return
  const seatIds = leaving.map(({ seat }) => seat.id)
  await tx.query(
    'take-back-drop-seats',
    'DELETE FROM participant WHERE profile_id = $1 AND id = ANY ($2::int[])',
    [actor.profileId, seatIds],
  )
  const classIds = [...new Set(leaving.map(({ state }) => state.id))]
  const empty = await tx.query<{ id: number }>('take-back-empty', emptyText, [actor.profileId, classIds])
  await dropBookings(
    tx,
    actor,
    empty.map(({ id }) => id),
  )
  const others = await tx.query<{ id: number; version: number }>('take-back-classes', fewer, [
    actor.profileId,
    classIds,
  ])
  for (const { id, version } of others)
    for (const { seat, state } of leaving.filter((each) => each.state.id === id)) {
      const before = { participant: seat.name, customerId: seat.customerId }
      record(tx, actor, { id, uid: state.uid, version }, { type: 'left', before, after: null })
    }
}

const lock = 'SELECT FROM booking WHERE profile_id = $1 AND id = ANY ($2::int[]) ORDER BY id FOR UPDATE'

/** What was sent, or is being sent. */
const told = `d.channel = 'email' AND d.state IN ('sending', 'sent')`

const statesText = `
  SELECT b.id, b.uid, b.version, b.deleted_at IS NOT NULL AS "isGone", b.kind = 'group' AS "isClass",
    EXISTS (SELECT FROM waitlist_entry w WHERE w.profile_id = $1 AND w.booking_id = b.id)
      OR EXISTS (SELECT FROM proposal o WHERE o.profile_id = $1 AND o.booking_id = b.id)
      OR EXISTS (SELECT FROM review v WHERE v.profile_id = $1 AND v.booking_id = b.id AND v.written_at IS NOT NULL) AS "isUsed",
    EXISTS (SELECT FROM delivery d WHERE d.profile_id = $1 AND d.booking_id = b.id AND ${told}) AS "isTold"
  FROM booking b WHERE b.profile_id = $1 AND b.id = ANY ($2::int[])`
const seatsText = `
  SELECT q.id, q.booking_id AS "bookingId", q.name, q.customer_id AS "customerId", q.updated_at <> q.created_at AS "isChanged",
    EXISTS (SELECT FROM delivery d WHERE d.profile_id = $1 AND d.participant_id = q.id AND ${told}) AS "isTold"
  FROM participant q WHERE q.profile_id = $1 AND q.id = ANY ($2::int[])`
const emptyText = `
  SELECT b.id FROM booking b WHERE b.profile_id = $1 AND b.id = ANY ($2::int[]) AND b.source = 'import'
    AND NOT EXISTS (SELECT FROM participant q WHERE q.profile_id = $1 AND q.booking_id = b.id)
    AND NOT EXISTS (SELECT FROM waitlist_entry w WHERE w.profile_id = $1 AND w.booking_id = b.id)`
const fewer = `
  UPDATE booking SET version = version + 1, updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id = ANY ($2::int[]) RETURNING id, version`
