import { updateBooking } from '@/lib/db/booking-rows'
import { record, withdraw } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { defaultPrice, nightsOf } from '@/lib/domain/conflicts'
import type { Interval } from '@/lib/domain/interval'
import { addDays, localOf, MINUTE } from '@/lib/domain/local-time'
import { demand, may } from '@/lib/domain/permission'
import { place } from '@/lib/domain/place'
import { Refused } from '@/lib/domain/refusal'
import type { ServiceRules, Situation } from '@/lib/domain/situation'
import { lastWall } from './book'
import { demandVersion, holdForMove } from './hold'
import { mailsTo, type Origin, originOf, sameOrigin } from './messages'
import { ownCalendar } from './own-calendar'
import { datesOf, type LocalWish, placeOf, spanOf } from './span'
import { suggesting } from './suggest'

/** Where a booking shall go. An absent key keeps its value. */
export interface MoveWish {
  date?: string | undefined
  minute?: number | undefined
  checkoutDate?: string | undefined
  duration?: number | undefined
  serviceId?: number | undefined
  /** null: anyone, the present one preferred. */
  staffId?: number | null | undefined
  override: boolean
  tell: boolean
  /** The version the caller saw, if it says so. */
  version: number | null
}

interface Target extends LocalWish {
  serviceId: number
  staffId: number | null
  exceptStart?: number
}

/**
 * Moves a booking in place: same id, one version up. Its mail waits for the undo time; a later move replaces it, moving
 * back cancels it. A move to where it already stands changes nothing; without `tell` it takes back a waiting mail.
 * Refuses as book does, and: not_found, version_mismatch, invalid_transition (what is over or cancelled stays).
 */
export async function reschedule(actor: Actor, id: number, wish: MoveWish): Promise<Booking> {
  demand(actor, 'bookings.write')
  if (wish.staffId !== undefined) ownCalendar(actor, wish.staffId)
  let target: Target | null = null
  const moved = (tx: WriteTx) =>
    rescheduleIn(tx, actor, id, wish, (found) => {
      target = found
    })
  return suggesting(
    actor.profileId,
    () => target && { ...target, ignoreBookingId: id },
    () => write(actor.profileId, moved).catch(lastWall),
  )
}

async function rescheduleIn(
  tx: WriteTx,
  actor: Actor,
  id: number,
  wish: MoveWish,
  found: (target: Target) => void,
) {
  const booking = await holdForMove(tx, actor, id, (seen) => ({
    staffId: wish.staffId === undefined ? seen.staffId : wish.staffId,
    serviceId: wish.serviceId ?? seen.serviceId,
  }))
  await demandVersion(tx, actor, booking, wish.version)
  if (booking.status === 'cancelled' || booking.status === 'no_show' || booking.status === 'completed')
    throw new Refused(
      'invalid_transition',
      `A booking that is ${booking.status.replace('_', ' ')} cannot be moved.`,
    )

  const target = targetOf(booking, wish)
  const elsewhere = target.staffId !== null && target.staffId !== booking.staffId
  found(elsewhere ? target : { ...target, exceptStart: booking.startsAt.getTime() })
  const situation = await readSituation(tx, actor.profileId, {
    serviceId: target.serviceId,
    ...datesOf(target),
    duration: target.duration,
    staffId: target.staffId,
    ignoreBookingId: id,
    kind: booking.kind,
    keepsStaff: wish.staffId === undefined,
    archivedToo: target.serviceId === booking.serviceId,
  })

  const span = spanFor(booking, target, situation)
  const unmoved =
    span.start === booking.startsAt.getTime() &&
    span.end === booking.endsAt.getTime() &&
    target.serviceId === booking.serviceId &&
    (wish.staffId === undefined || wish.staffId === null || wish.staffId === booking.staffId)
  if (unmoved) return untouched(tx, actor, booking, wish)

  const placed = place(situation, {
    ...span,
    staffId: target.staffId,
    preferred: booking.staffId,
    override: wish.override,
    mayOverride: may(actor, 'bookings.override'),
  })
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    ...serviceFields(booking, situation.service),
    staffId: placed.staffId,
    staffName: situation.staff.find((member) => member.id === placed.staffId)?.name ?? null,
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    timezone: situation.profile.timezone,
    overbooked: placed.overbooked,
    price: priceAfter(booking, situation, span),
  })
  const [waiting] = await withdraw(tx, actor.profileId, id, ['rescheduled'], 'replaced by a later change')
  const origin = (waiting?.origin as Origin | undefined) ?? originOf(booking)
  const owed =
    wish.tell && !sameOrigin(origin, originOf(after))
      ? mailsTo(situation.profile, after, 'rescheduled', {
          origin,
          dueInSeconds: situation.profile.undoSeconds,
        })
      : []
  const fact = {
    type: 'rescheduled',
    before: differing(booking, after),
    after: differing(after, booking),
  } as const
  record(tx, actor, after, fact, { owed })
  return after
}

async function untouched(tx: WriteTx, actor: Actor, booking: Booking, wish: MoveWish): Promise<Booking> {
  if (!wish.tell)
    await withdraw(tx, actor.profileId, booking.id, ['rescheduled'], 'the visitor shall not be told')
  return booking
}

/** Nights are kept when only the check-in day is given. */
function targetOf(booking: Booking, wish: MoveWish): Target {
  const present = placeOf(booking)
  const date = wish.date ?? present.date
  return {
    date,
    minute: wish.minute ?? present.minute,
    checkoutDate: present.nights === null ? null : (wish.checkoutDate ?? addDays(date, present.nights)),
    duration: wish.duration ?? present.duration,
    serviceId: wish.serviceId ?? booking.serviceId,
    staffId: wish.staffId === undefined ? booking.staffId : wish.staffId,
  }
}

/** A booking whose wall time is not changed keeps its own instant: a repeated hour stays the one it was. */
function spanFor(booking: Booking, target: Target, situation: Situation): Interval {
  const start = booking.startsAt.getTime()
  const local = localOf(start, situation.profile.timezone)
  const keeps = booking.kind !== 'rental' && local.date === target.date && local.minute === target.minute
  if (!keeps) return spanOf(situation, target)
  const length = target.duration === null ? booking.endsAt.getTime() - start : target.duration * MINUTE
  return { start, end: start + length }
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
      }

/** A stay that was sold by the night costs its new nights; any other price is kept. */
function priceAfter(booking: Booking, { service, profile }: Situation, span: Interval): number {
  if (service.kind !== 'rental' || service.id !== booking.serviceId) return booking.price
  const before = { start: booking.startsAt.getTime(), end: booking.endsAt.getTime() }
  const listed = defaultPrice(service, nightsOf(before, booking.timezone))
  return booking.price === listed ? defaultPrice(service, nightsOf(span, profile.timezone)) : booking.price
}

/** What of the one differs from the other, in a fact's words. */
function differing(one: Booking, other: Booking): Record<string, unknown> {
  const words = ({
    startsAt,
    endsAt,
    staffId,
    staffName,
    serviceId,
    serviceName,
    price,
    overbooked,
  }: Booking) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    staffId,
    staffName,
    serviceId,
    serviceName,
    price,
    overbooked,
  })
  const against: Record<string, unknown> = words(other)
  return Object.fromEntries(Object.entries(words(one)).filter(([key, value]) => against[key] !== value))
}
