import { updateBooking } from '@/lib/db/booking-rows'
import { readProfile } from '@/lib/db/profile-rules'
import { record } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { type Booking, isNamelessSeat, type Participant, type Status, sequenceOf } from '@/lib/domain/booking'
import { localOf } from '@/lib/domain/local-time'
import { demand, may } from '@/lib/domain/permission'
import { refusalFor, seatConflicts } from '@/lib/domain/place'
import { invalid, missing, Refused } from '@/lib/domain/refusal'
import { demandTransition, holds } from '@/lib/domain/status'
import { holdAll } from './batch-hold'
import { belowMinimum } from './below-minimum'
import { lastWall } from './book'
import { settleClass } from './empty-class'
import { beingBooked, demandVersion } from './hold'
import { lastHeard } from './last-heard'
import { originOf } from './messages'
import { mailsAbout } from './team-mails'

interface SeatChange {
  override: boolean
  tell: boolean
  /** The class's version the caller saw; null: any. */
  version: number | null
}

export interface SeatStatus extends SeatChange {
  status: Exclude<Status, 'reserved'>
  reason: string | null
}

export interface SeatMove extends SeatChange {
  toBookingId: number
}

const mails = {
  confirmed: 'confirmed',
  cancelled: 'cancelled',
  pending: null,
  completed: null,
  no_show: null,
} as const

/**
 * Changes the status of one participant of a class: cancelled gives the seat back. The others keep theirs. With the last
 * one who leaves the class is cancelled, and with them it comes back.
 * Refuses: not_found, invalid_transition, capacity_reached, duplicate_booking, version_mismatch.
 */
export async function changeSeat(
  actor: Actor,
  bookingId: number,
  seatId: number,
  wish: SeatStatus,
): Promise<Booking> {
  demand(actor, 'bookings.write')
  return write(actor.profileId, async (tx) => {
    const { booking, seat } = await holdSeat(tx, actor, bookingId, seatId, [bookingId], wish.version)
    return changeSeatIn(tx, actor, booking, seat, wish)
  }).catch(lastWall)
}

/** Changes the status of a seat of a class that is locked. Refuses as changeSeat does. */
export async function changeSeatIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  seat: Participant,
  wish: SeatStatus,
): Promise<Booking> {
  if (seat.status === wish.status) return booking
  demandTransition(seat.status, wish.status)
  const overbooked =
    !holds(seat.status) && holds(wish.status) && (await crowds(tx, actor, booking, seat, wish))
  await tx.query(
    'change-seat',
    `UPDATE participant SET status = $4::status, cancel_reason = $5, updated_at = now(),
       cancelled_at = CASE WHEN $4 IN ('cancelled', 'no_show') THEN now() END
     WHERE profile_id = $1 AND booking_id = $2 AND id = $3`,
    [actor.profileId, booking.id, seat.id, wish.status, wish.reason],
  )
  await unsay(tx, actor, seat.id, 'the seat was changed')
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    overbooked: booking.overbooked || overbooked,
    participants: booking.participants.map((other) =>
      other.id === seat.id ? { ...other, status: wish.status } : other,
    ),
  })
  const mail = wish.tell ? mails[wish.status] : null
  const owed = mail
    ? await mailsAbout(tx, actor, await readProfile(tx, actor.profileId), after, mail, {
        participantId: seat.id,
        reason: wish.reason,
        heard: await lastHeard(tx, actor.profileId, booking),
      })
    : []
  record(
    tx,
    actor,
    after,
    {
      type: holds(wish.status) ? 'joined' : 'left',
      before: { ...named(seat), status: seat.status },
      after: { ...named(seat), status: wish.status, ...(wish.reason && { reason: wish.reason }) },
    },
    { owed: [...owed, ...(await belowMinimum(tx, actor, { before: booking, after, seat }))] },
  )
  return settleClass(tx, actor, booking, after, wish.override)
}

/** Moves one participant to another class; the one they leave is cancelled if nobody stays. Refuses as changeSeat does, and a booking that is no class. */
export async function moveSeat(
  actor: Actor,
  bookingId: number,
  seatId: number,
  wish: SeatMove,
): Promise<Booking> {
  demand(actor, 'bookings.write')
  if (wish.toBookingId === bookingId) throw invalid('toBookingId', 'Is the same class.', 'same')
  return write(actor.profileId, async (tx) => {
    const ids = [bookingId, wish.toBookingId].sort((a, b) => a - b)
    const { booking, seat, held } = await holdSeat(tx, actor, bookingId, seatId, ids, wish.version)
    return moveSeatIn(tx, actor, { booking, seat, target: held.get(wish.toBookingId) as Booking }, wish)
  }).catch(lastWall)
}

/** Moves a seat from one locked class to another. Refuses as moveSeat does. */
export async function moveSeatIn(
  tx: WriteTx,
  actor: Actor,
  { booking, seat, target }: { booking: Booking; seat: Participant; target: Booking },
  wish: SeatChange,
): Promise<Booking> {
  if (target.kind !== 'group' || !holds(target.status))
    throw invalid('toBookingId', 'Is no class that meets.', 'other_kind')
  if (!holds(seat.status))
    throw new Refused('invalid_transition', `A participant who is ${seat.status} has no seat to move.`)
  const overbooked = await crowds(tx, actor, target, seat, wish)
  // The class they go to may have changed less often: in the visitor's calendar it is still the later change.
  const sequenceOffset = Math.max(0, sequenceOf(booking, seat) - target.version)
  await tx.query(
    'move-seat',
    `UPDATE participant SET booking_id = $4, sequence_offset = $5, updated_at = now()
     WHERE profile_id = $1 AND booking_id = $2 AND id = $3`,
    [actor.profileId, booking.id, seat.id, target.id, sequenceOffset],
  )
  await unsay(tx, actor, seat.id, 'replaced by a later change')
  const heard = await lastHeard(tx, actor.profileId, booking)
  const profile = await readProfile(tx, actor.profileId)
  const left = await updateBooking(tx, actor.profileId, {
    ...booking,
    participants: booking.participants.filter(({ id }) => id !== seat.id),
  })
  const joined = await updateBooking(tx, actor.profileId, {
    ...target,
    overbooked: target.overbooked || overbooked,
    participants: [...target.participants, { ...seat, sequenceOffset }],
  })
  const owed = wish.tell
    ? await mailsAbout(tx, actor, profile, joined, 'rescheduled', {
        participantId: seat.id,
        origin: originOf(booking),
        heard,
        dueInSeconds: profile.undoSeconds,
      })
    : []
  record(
    tx,
    actor,
    left,
    { type: 'left', before: named(seat), after: { movedTo: target.startsAt.toISOString() } },
    { owed: await belowMinimum(tx, actor, { before: booking, after: left, seat }) },
  )
  // Until they are told, they know the place they knew in the class they left.
  const before = heard.get(seat.id) ?? null
  record(tx, actor, joined, { type: 'joined', before: before && { ...before }, after: named(seat) }, { owed })
  await settleClass(tx, actor, booking, left, false)
  return joined
}

/** Of two people of one name, a fact says which. */
const named = ({ name, customerId }: Participant) => ({ participant: name, customerId })

/** The class and its participant, with the other bookings of `ids`, all locked. */
async function holdSeat(
  tx: WriteTx,
  actor: Actor,
  bookingId: number,
  seatId: number,
  ids: number[],
  version: number | null,
) {
  const held = await holdAll(tx, actor, ids, () => [])
  const booking = held.get(bookingId) as Booking
  await demandVersion(tx, actor, booking, version)
  const seat = booking.participants.find(({ id }) => id === seatId)
  if (!seat) throw missing('Participant')
  if (isNamelessSeat(seat)) throw beingBooked()
  return { booking, seat, held }
}

/**
 * Refuses when the class is full, or the visitor sits in it already. True when an owner puts one more in all the same.
 */
async function crowds(
  tx: Tx,
  actor: Actor,
  booking: Booking,
  seat: Participant,
  { override }: SeatChange,
): Promise<boolean> {
  const email = seat.email?.toLowerCase()
  const others = booking.participants.filter(({ id, status }) => id !== seat.id && holds(status))
  if (email && others.some((other) => other.email?.toLowerCase() === email))
    throw new Refused('duplicate_booking', 'This visitor is already booked into this class.')
  const { date } = localOf(booking.startsAt.getTime(), booking.timezone)
  const situation = await readSituation(tx, actor.profileId, {
    serviceId: booking.serviceId,
    fromDate: date,
    toDate: date,
    archivedToo: true,
  })
  // One that was called off is not in the diary; its places are as many.
  const meeting = situation.bookings.find(({ id }) => id === booking.id) ?? calledOff(booking, others)
  const mayOverride = may(actor, 'bookings.override')
  const full = seatConflicts(situation, meeting).filter(({ type }) => type === 'capacity')
  if (full.length === 0) return false
  if (!(override && mayOverride)) throw refusalFor(full, mayOverride)
  return true
}

const calledOff = ({ id, startsAt, endsAt, staffId }: Booking, others: Participant[]) => ({
  id,
  start: startsAt.getTime(),
  end: endsAt.getTime(),
  staffId,
  seats: others.map(({ email }) => email),
})

/** What the participant was still to be told is no longer true. */
const unsay = (tx: Tx, { profileId }: Actor, seatId: number, reason: string) =>
  tx.query(
    'unsay-seat',
    `UPDATE delivery SET state = 'withdrawn', reason = $3
     WHERE profile_id = $1 AND participant_id = $2 AND state = 'waiting'`,
    [profileId, seatId, reason],
  )
