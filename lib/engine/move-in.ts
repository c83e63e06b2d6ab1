import { updateBooking } from '@/lib/db/booking-rows'
import { type Owed, record, withdraw } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { nightsOf } from '@/lib/domain/conflicts'
import type { Interval } from '@/lib/domain/interval'
import { addDays, localOf, MINUTE } from '@/lib/domain/local-time'
import { locationOf, standingAt } from '@/lib/domain/location'
import { may } from '@/lib/domain/permission'
import { type Placed, place } from '@/lib/domain/place'
import { priceAfterMove } from '@/lib/domain/price-after-move'
import { Refused } from '@/lib/domain/refusal'
import { withoutNotice } from '@/lib/domain/sick-day-notice'
import type { ServiceRules, Situation } from '@/lib/domain/situation'
import { differing } from './differing'
import { endProposalIn } from './end-proposal-in'
import { goingTo } from './hold'
import { lastHeard } from './last-heard'
import { type Origin, originOf, sameOrigin } from './messages'
import { datesOf, type LocalWish, placeOf, spanOf } from './span'
import { mailsAbout } from './team-mails'

/** Where a booking shall go. An absent key keeps its value. */
export interface MoveWish {
  date?: string | undefined
  minute?: number | undefined
  /** The instant (ms) in place of date and minute; a stay goes by its date. */
  startsAt?: number | undefined
  checkoutDate?: string | undefined
  duration?: number | undefined
  serviceId?: number | undefined
  /** null: anyone, the present one preferred. */
  staffId?: number | null | undefined
  /** null: the first location that fits, the present one preferred. */
  locationId?: number | null | undefined
  override: boolean
  tell: boolean
  /** The version the caller saw, if it says so. */
  version: number | null
}

export interface MoveTarget extends LocalWish {
  serviceId: number
  staffId: number | null
  /** The location it must be had at; null: any, or no matter as nothing changes that hangs on it. */
  locationId: number | null
  exceptStart?: number
}

/** What is different for a move that is one of several. */
export interface MoveCircumstances {
  /** Hears where the booking shall go as soon as that is known. */
  found?(target: MoveTarget): void
  /** Bookings that will leave where they stand, and so are in nobody's way there. */
  leaving?: ReadonlySet<number>
  /** The business must move it: no notice is needed, and a start that is kept may have passed. */
  urgent?: boolean
  /** May run into the time kept free around bookings and past the hours, but never into a booking. */
  squeezes?: boolean
  /** The very span that was kept for it: nothing but another booking stands in its way, whoever moves it. */
  promised?: Interval
  /** Nothing may be passed, whoever asks. */
  strictly?: boolean
  /** Seconds that its mail waits; the undo time without. */
  delay?: number
  /** The visitors hear of it by another mail; the team by this one. */
  visitorsKnow?: boolean
}

/** A booking after a change, and the messages that are owed for it. */
export interface Changed {
  booking: Booking
  owed: Owed[]
}

/**
 * Moves a booking that is locked, together with what it may go to. Refuses as book does, and invalid_transition (what
 * is over or cancelled stays).
 */
export async function moveIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  wish: MoveWish,
  how: MoveCircumstances = {},
): Promise<Changed> {
  if (booking.status === 'cancelled' || booking.status === 'no_show' || booking.status === 'completed')
    throw new Refused(
      'invalid_transition',
      `A booking that is ${booking.status.replace('_', ' ')} cannot be moved.`,
    )

  const to = await destinationOf(tx, actor, booking, wish, how)
  if (to === null) return untouched(tx, actor, booking, wish)
  const { situation, span, placed } = to
  const stays = wish.locationId === undefined && booking.locationId !== null
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    ...serviceFields(booking, situation.service),
    staffId: placed.staffId,
    staffName: situation.staff.find((member) => member.id === placed.staffId)?.name ?? null,
    ...(!stays && standingAt(locationOf(situation, placed.staffId, booking.locationId))),
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    overbooked: placed.overbooked,
    price: priceAfterMove(booking, situation.service, {
      before: nightsOf(
        { start: booking.startsAt.getTime(), end: booking.endsAt.getTime() },
        booking.timezone,
      ),
      after: nightsOf(span, situation.profile.timezone),
    }),
  })
  const withdrawn = await withdraw(
    tx,
    actor.profileId,
    booking.id,
    ['rescheduled', 'staff_rescheduled', 'move_request', 'move_wish', 'reminder'],
    'replaced by a later change',
  )
  const proposalId = await endProposalIn(tx, actor.profileId, booking.id)
  const unsaid = withdrawn.find(({ kind }) => kind === 'staff_rescheduled')
  const origin = (unsaid?.origin as Origin | undefined) ?? originOf(booking)
  const owed = wish.tell
    ? await mailsAbout(tx, actor, situation.profile, after, 'rescheduled', {
        origin,
        heard: await lastHeard(tx, actor.profileId, booking),
        ...(how.visitorsKnow && { toVisitors: false }),
        toTeam: (unsaid !== undefined || actor.kind === 'visitor') && !sameOrigin(origin, originOf(after)),
        dueInSeconds: how.delay ?? situation.profile.undoSeconds,
      })
    : []
  const place = differing(booking, after)
  const fact = {
    type: 'rescheduled',
    before: { ...place.before, ...(proposalId !== null && { proposalId }) },
    after: place.after,
  } as const
  record(tx, actor, after, fact, { owed })
  return { booking: after, owed }
}

/** Where a wish leads, and everything that was read to judge it. */
export interface Destination {
  situation: Situation
  span: Interval
  placed: Placed
}

/** The place that a wish has for a locked booking; null: it stands there. Refuses as book does. */
export async function destinationOf(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  wish: MoveWish,
  how: MoveCircumstances = {},
): Promise<Destination | null> {
  const target = targetOf(booking, wish)
  const elsewhere = target.staffId !== null && target.staffId !== booking.staffId
  how.found?.(elsewhere ? target : { ...target, exceptStart: booking.startsAt.getTime() })
  // Whoever stays needs nothing of the diary, nor anybody who still offers it.
  if (how.promised === undefined && isStill(booking, wish)) return null
  const situation = await readSituation(tx, actor.profileId, {
    serviceId: target.serviceId,
    ...datesOf(target),
    duration: target.duration,
    staffId: target.staffId,
    locationId: target.locationId,
    ignoreBookingId: booking.id,
    kind: booking.kind,
    keepsStaff: wish.staffId === undefined,
    archivedToo: target.serviceId === booking.serviceId,
  })
  const span = how.promised ?? spanFor(booking, target, wish, situation)
  if (isUnmoved(booking, target, wish, span)) return null
  return { situation, span, placed: placedIn(actor, situation, booking, target, span, wish, how) }
}

/** Whether a wish leaves the booking where it stands, as far as its own words tell. */
export function isStill(booking: Booking, wish: MoveWish): boolean {
  const [present, target] = [placeOf(booking), targetOf(booking, wish)]
  return (
    (wish.startsAt ?? booking.startsAt.getTime()) === booking.startsAt.getTime() &&
    present.date === target.date &&
    present.minute === target.minute &&
    present.checkoutDate === target.checkoutDate &&
    present.duration === target.duration &&
    keepsTaker(booking, target, wish)
  )
}

const isUnmoved = (booking: Booking, target: MoveTarget, wish: MoveWish, span: Interval) =>
  span.start === booking.startsAt.getTime() &&
  span.end === booking.endsAt.getTime() &&
  keepsTaker(booking, target, wish)

const keepsTaker = (booking: Booking, target: MoveTarget, wish: MoveWish) =>
  target.serviceId === booking.serviceId &&
  (wish.staffId == null || wish.staffId === booking.staffId) &&
  (wish.locationId == null || wish.locationId === booking.locationId)

async function untouched(tx: WriteTx, actor: Actor, booking: Booking, wish: MoveWish): Promise<Changed> {
  if (!wish.tell)
    await withdraw(tx, actor.profileId, booking.id, ['rescheduled'], 'the visitor shall not be told')
  return { booking, owed: [] }
}

/** Nights are kept when only the check-in day is given. */
function targetOf(booking: Booking, wish: MoveWish): MoveTarget {
  const present = placeOf(booking)
  const named = wish.startsAt === undefined ? wish : localOf(wish.startsAt, booking.timezone)
  const date = named.date ?? present.date
  const { serviceId, staffId } = goingTo(wish)(booking)
  return {
    date,
    minute: named.minute ?? present.minute,
    checkoutDate: present.nights === null ? null : (wish.checkoutDate ?? addDays(date, present.nights)),
    duration: wish.duration ?? present.duration,
    serviceId,
    staffId,
    locationId: wish.locationId === undefined ? keptAt(booking, { serviceId, staffId }) : wish.locationId,
  }
}

/** Where it must go on standing: nobody takes it who does not work there. With all of it unchanged nothing is asked again. */
const keptAt = (booking: Booking, { serviceId, staffId }: Pick<MoveTarget, 'serviceId' | 'staffId'>) =>
  serviceId === booking.serviceId && staffId === booking.staffId ? null : booking.locationId

/**
 * What is not changed keeps its own instant: a repeated hour stays the one it was, and so does a time that reads
 * otherwise since the profile's zone or its check-in time changed.
 */
function spanFor(booking: Booking, target: MoveTarget, wish: MoveWish, situation: Situation): Interval {
  if (booking.kind === 'rental') return stayFor(booking, target, situation)
  const present = booking.startsAt.getTime()
  const local = placeOf(booking)
  const keeps = local.date === target.date && local.minute === target.minute
  const start = wish.startsAt ?? (keeps ? present : null)
  if (start === null) return spanOf(situation, target)
  const length = target.duration === null ? booking.endsAt.getTime() - present : target.duration * MINUTE
  return { start, end: start + length }
}

/** Another object has its own check-in and check-out times. */
function stayFor(booking: Booking, target: MoveTarget, situation: Situation): Interval {
  const asked = spanOf(situation, target)
  if (target.serviceId !== booking.serviceId) return asked
  const present = placeOf(booking)
  return {
    start: target.date === present.date ? booking.startsAt.getTime() : asked.start,
    end: target.checkoutDate === present.checkoutDate ? booking.endsAt.getTime() : asked.end,
  }
}

function placedIn(
  actor: Actor,
  read: Situation,
  booking: Booking,
  target: MoveTarget,
  span: Interval,
  wish: MoveWish,
  { leaving, urgent, squeezes, promised, strictly }: MoveCircumstances,
): Placed {
  const situation = {
    ...(urgent ? withoutNotice(read, span.start === booking.startsAt.getTime()) : read),
    ...(leaving && { bookings: read.bookings.filter(({ id }) => !leaving.has(id)) }),
  }
  const asked = {
    ...span,
    staffId: target.staffId,
    preferred: booking.staffId,
    override: wish.override,
    mayOverride: promised !== undefined || (!strictly && may(actor, 'bookings.override')),
  }
  const passes = wish.override || squeezes === true || promised !== undefined
  const placed = place(situation, { ...asked, override: passes })
  // Squeezed into another booking after all: refused as it would be without.
  return placed.overbooked && !wish.override ? place(situation, asked) : placed
}

const serviceFields = (booking: Booking, service: ServiceRules) =>
  service.id === booking.serviceId
    ? {}
    : {
        serviceId: service.id,
        serviceName: service.name,
        serviceColor: service.color,
        bufferBefore: service.bufferBefore,
        bufferAfter: service.bufferAfter,
        cancelDeadlineHours: service.cancelDeadlineHours,
      }
