import { updateBooking } from '@/lib/db/booking-rows'
import { type FactType, record, withdraw } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking, Status } from '@/lib/domain/booking'
import { conflictsOf } from '@/lib/domain/conflicts'
import type { MailKind, VisitorMail } from '@/lib/domain/mail-kind'
import { may } from '@/lib/domain/permission'
import { refusalFor } from '@/lib/domain/place'
import type { Situation } from '@/lib/domain/situation'
import { demandTransition, holds } from '@/lib/domain/status'
import { endProposalIn } from './end-proposal-in'
import { lastHeard } from './last-heard'
import type { Origin } from './messages'
import type { Changed } from './move-in'
import { readAround } from './read-around'
import { reviewRequests } from './review-request'
import { mailsAbout } from './team-mails'

export interface StatusWish {
  status: Status
  /** `cancelled` leaves a no-show what it is (dialects that show it as cancelled). */
  keepsNoShow?: boolean
  reason: string | null
  override: boolean
  tell: boolean
  version: number | null
}

/** Mails that await an answer which is given now. */
const requests = ['received', 'new_request', 'waitlist_offer'] as const
/** Mails of a visit that is still to come. */
const ahead = ['rescheduled', 'staff_rescheduled', 'move_request', 'move_wish', 'reminder'] as const

/** What becoming a status tells the visitor, and what it makes untrue that was still waiting to be told. */
const consequences: Record<Status, { mail: VisitorMail | null; withdraws: readonly MailKind[] }> = {
  reserved: { mail: null, withdraws: [] },
  pending: { mail: null, withdraws: ['review_request', 'reminder', 'waitlist_offer'] },
  confirmed: { mail: 'confirmed', withdraws: [...requests, 'review_request', 'move_request'] },
  completed: { mail: 'review_request', withdraws: [...requests, ...ahead] },
  cancelled: {
    mail: 'cancelled',
    withdraws: [...requests, ...ahead, 'confirmed', 'staff_booked', 'review_request'],
  },
  no_show: { mail: null, withdraws: [...requests, ...ahead, 'review_request'] },
}

const facts = {
  reserved: 'reopened',
  pending: 'reopened',
  confirmed: 'confirmed',
  completed: 'completed',
  cancelled: 'cancelled',
  no_show: 'no_show',
} as const satisfies Record<Status, FactType>

/** What is different for a change that is one of several. */
export interface StatusCircumstances {
  /** Bookings that will leave where they stand, and so are in nobody's way there. */
  leaving?: ReadonlySet<number>
  /** Seconds that its mail waits. */
  delay?: number
}

/** Changes the status of a booking that is locked. Refuses: invalid_transition, slot_taken, capacity_reached. */
export async function changeStatusIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  wish: StatusWish,
  { leaving, delay = 0 }: StatusCircumstances = {},
): Promise<Changed> {
  if (booking.status === wish.status) return { booking, owed: [] }
  if (wish.keepsNoShow && booking.status === 'no_show' && wish.status === 'cancelled')
    return { booking, owed: [] }
  demandTransition(booking.status, wish.status)

  const read = await readAround(tx, actor.profileId, booking, booking.id)
  const situation = leaving ? { ...read, bookings: read.bookings.filter(({ id }) => !leaving.has(id)) } : read
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    status: wish.status,
    overbooked: doubled(actor, situation, booking, wish) || booking.overbooked,
    holdExpiresAt: wish.status === 'reserved' ? booking.holdExpiresAt : null,
    ...cancellation(actor, situation, wish),
  })
  if (!waits(wish.status)) await endProposalIn(tx, actor.profileId, booking.id)
  const isOver = after.endsAt.getTime() <= situation.now
  const news = wish.tell ? newsOf(actor, booking.status, wish.status, isOver) : null
  const withdraws = [
    ...consequences[wish.status].withdraws,
    // A confirmation tells where the booking stands now.
    ...(news === 'confirmed' ? (['rescheduled', 'staff_rescheduled'] as const) : []),
  ]
  const because = `the booking became ${wish.status}`
  const withdrawn =
    withdraws.length > 0 ? await withdraw(tx, actor.profileId, booking.id, withdraws, because) : []
  const owed =
    news === 'review_request'
      ? await reviewRequests(tx, situation.profile, after, delay)
      : news
        ? await mailsAbout(tx, actor, situation.profile, after, news, {
            reason: wish.reason,
            dueInSeconds: delay,
            heard: await lastHeard(tx, actor.profileId, after),
            ...(news === 'cancelled' && {
              origin: unsaidToTeam(withdrawn),
              wasRequest: booking.status === 'pending' && booking.source === 'visitor',
            }),
            // A visitor who confirms has taken the time they were asked to take: the move tells of it.
            ...(booking.status === 'pending' && news === 'confirmed' && { toTeam: false }),
          })
        : []
  const fact = {
    type: facts[wish.status],
    before: { status: booking.status },
    after: { status: after.status, ...(wish.reason && { reason: wish.reason }) },
  }
  record(tx, actor, after, fact, { owed })
  return { booking: after, owed }
}

/** Where the team knows a booking whose move it was not told of yet, and never will be. */
const unsaidToTeam = (withdrawn: { kind: string; origin: object | null }[]) =>
  (withdrawn.find(({ kind }) => kind === 'staff_rescheduled')?.origin ?? null) as Origin | null

/** What a visitor is asked is still open; anything else is the answer. */
const waits = (status: Status) => status === 'pending' || status === 'reserved'

/**
 * Refuses when the slot is taken: for a booking that comes back by anything, for one that is confirmed by what is
 * already confirmed (two requests may wait for one slot; one of them gets it). True when an owner overrode that.
 */
function doubled(actor: Actor, situation: Situation, booking: Booking, wish: StatusWish): boolean {
  const comesBack = !holds(booking.status) && holds(wish.status)
  const confirms = holds(booking.status) && wish.status === 'confirmed' && booking.status !== 'completed'
  if (!comesBack && !confirms) return false
  const against = comesBack
    ? situation
    : {
        ...situation,
        bookings: situation.bookings.filter(({ status }) => status === 'confirmed' || status === 'completed'),
      }
  const { staffId, timeSlotId } = booking
  const span = { start: booking.startsAt.getTime(), end: booking.endsAt.getTime(), staffId, timeSlotId }
  const mayOverride = may(actor, 'bookings.override')
  const conflicts = conflictsOf(against, span).filter(
    ({ type }) =>
      type === 'booking' || type === 'buffer' || type === 'capacity' || (comesBack && type === 'block'),
  )
  if (conflicts.length === 0) return false
  if (wish.override && mayOverride) return true
  throw refusalFor(conflicts, mayOverride)
}

/**
 * The mail a change owes; null: it is no news. A visitor who takes what was kept for them has made a request, or a
 * booking; of what was only kept and is given back nobody has heard. Of a visit that is over, or noted to be, nothing is
 * news either; a review may still be asked for.
 */
function newsOf(actor: Actor, from: Status, to: Status, isOver: boolean): VisitorMail | null {
  if (from === 'reserved' && to === 'pending') return actor.kind === 'visitor' ? 'received' : null
  if (from === 'reserved' && to === 'cancelled') return null
  const putsRight = isOver || from === 'no_show' || (from === 'completed' && to === 'confirmed')
  return putsRight && to !== 'completed' ? null : consequences[to].mail
}

const cancellation = (actor: Actor, { now }: Situation, { status, reason }: StatusWish) =>
  status === 'cancelled' || status === 'no_show'
    ? {
        cancelReason: reason,
        cancelledAt: new Date(now),
        cancelledBy: actor.kind === 'visitor' || actor.kind === 'system' ? actor.kind : 'owner',
      }
    : { cancelReason: null, cancelledAt: null, cancelledBy: null }
