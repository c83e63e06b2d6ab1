import { insertBooking, insertParticipant, lockBooking, updateBooking } from '@/lib/db/booking-rows'
import { lockBookables } from '@/lib/db/locks'
import { record, touch } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { violated, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import {
  type Answer,
  type Booking,
  isNameless,
  isNamelessSeat,
  type Participant,
  type Status,
} from '@/lib/domain/booking'
import { defaultPrice, nightsOf } from '@/lib/domain/conflicts'
import { locationOf, standingAt } from '@/lib/domain/location'
import { demand } from '@/lib/domain/permission'
import { refusalFor } from '@/lib/domain/place'
import { invalid, Refused } from '@/lib/domain/refusal'
import type { BusyRow, KnownBy, ProfileRules, Situation } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { ownCalendar } from './own-calendar'
import { datesOf, type LocalWish } from './span'
import { alreadyIn, type Standing, standingOf } from './standing'
import { suggesting } from './suggest'
import { mailsAbout } from './team-mails'

/** What somebody asks to book. */
export interface BookingWish extends LocalWish {
  serviceId: number
  /** null: anyone who offers it. */
  staffId: number | null
  /** null: the first location that fits the service and who takes it. */
  locationId?: number | null
  /** Whose it is, where that is known; else whoever has the visitor's email. */
  customerId?: number
  /** The very class that shall be joined; without it the one that meets then, or a new one. */
  classId?: number
  visitor: { name: string; email: string | null; phone: string | null; note: string }
  internalNote: string
  /** null: the service's. */
  price: number | null
  currency: string | null
  status: Status
  /** Why it was called off, where it was. */
  cancelReason?: string | null
  /** Until when it is kept for them, where it is only reserved. */
  holdExpiresAt?: Date
  /** How it came about, where the actor does not say it. */
  source?: string
  /** Pass hours, notice, blocks and overlaps. */
  override: boolean
  /** Send the mail that a confirmed booking owes. */
  tell: boolean
  /** It is noted what was: its time may have passed. */
  recorded?: boolean
  /** It was made elsewhere, and has its place in the diary as it is (broughtIn). */
  isBroughtIn?: boolean
  /** The fixed time that this place must be one of, as somebody was offered it. */
  timeSlotId?: number
  /** By what nobody is taken into one fixed time twice; without, by their email. */
  knownBy?: KnownBy
  /** The series it is part of. */
  seriesId?: number
  /** The visitor's language (BCP 47), where it is known. */
  locale?: string
  /** What they answered to the service's questions. */
  answers?: Answer[]
}

/**
 * Books. A class that already meets at that time is joined instead. The bookable rows are locked before the diary is
 * read, so of any number of concurrent wishes for one place one wins.
 * Refuses: slot_taken, capacity_reached, duplicate_booking, outside_hours, too_soon, too_far_ahead, stay_length,
 * nonexistent_local_time, validation_failed, forbidden.
 */
export async function book(actor: Actor, asked: BookingWish): Promise<Booking> {
  demand(actor, 'bookings.write')
  const wish = { ...asked, staffId: ownCalendar(actor, asked.staffId) }
  return suggesting(
    actor.profileId,
    () => wish,
    () => write(actor.profileId, (tx) => bookIn(tx, actor, wish)).catch(lastWall),
  )
}

/** Books within a transaction that is already open. */
export async function bookIn(tx: WriteTx, actor: Actor, wish: BookingWish): Promise<Booking> {
  // One round trip: the server reads the diary after it has the locks.
  const [, situation] = await Promise.all([
    lockBookables(tx, actor.profileId, {
      staff: wish.staffId === null ? [] : [wish.staffId],
      services: wish.staffId === null ? [wish.serviceId] : [],
      concerned: [wish.serviceId],
    }),
    readSituation(tx, actor.profileId, {
      serviceId: wish.serviceId,
      ...datesOf(wish),
      duration: wish.duration,
      staffId: wish.staffId,
      locationId: wish.locationId ?? null,
    }),
  ])
  const standing = standingOf(actor, wish, situation)
  return standing.joins
    ? join(tx, actor, wish, standing.situation, standing.joins)
    : start(tx, actor, wish, standing)
}

async function start(
  tx: WriteTx,
  actor: Actor,
  wish: BookingWish,
  { situation, span, placed }: Extract<Standing, { joins: null }>,
): Promise<Booking> {
  const { service, profile } = situation
  const location = locationOf(situation, placed.staffId)
  const booking = await insertBooking(tx, actor.profileId, {
    kind: service.kind,
    status: wish.status,
    serviceId: service.id,
    serviceName: service.name,
    serviceColor: service.color,
    staffId: placed.staffId,
    staffName: situation.staff.find(({ id }) => id === placed.staffId)?.name ?? null,
    ...standingAt(location),
    customerId: wish.customerId ?? null,
    visitorName: wish.visitor.name,
    visitorEmail: wish.visitor.email,
    visitorPhone: wish.visitor.phone,
    visitorNote: wish.visitor.note,
    internalNote: wish.internalNote,
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    timezone: profile.timezone,
    bufferBefore: service.bufferBefore,
    bufferAfter: service.bufferAfter,
    price: wish.price ?? defaultPrice(service, nightsOf(span, profile.timezone)),
    currency: wish.currency ?? service.currency,
    overbooked: placed.overbooked,
    holdExpiresAt: wish.holdExpiresAt ?? null,
    source: wish.source ?? sourceOf(actor),
    ...(holds(wish.status) ? notCancelled : cancellation(situation, wish)),
    exclusive: placed.staffId !== null || service.quantity === 1,
    priceType: service.priceType,
    cost: service.cost,
    notifyClient: wish.tell,
    seriesId: wish.seriesId ?? null,
    locale: wish.locale ?? null,
    answers: service.kind === 'group' ? null : (wish.answers ?? null),
    cancelDeadlineHours: service.cancelDeadlineHours,
  })
  if (service.kind === 'group')
    booking.participants = [await seat(tx, actor, wish, situation, booking, booking.customerId)]
  if (isNameless(booking)) touch(tx, actor.profileId)
  else await tellOfBooking(tx, actor, profile, booking, { tell: isNews(wish, situation, booking) })
  return booking
}

const notCancelled = { cancelReason: null, cancelledAt: null, cancelledBy: null }

const cancellation = ({ now }: Situation, { cancelReason = null }: BookingWish) => ({
  cancelReason,
  cancelledAt: new Date(now),
  cancelledBy: 'owner',
})

/** A visit that is over may be noted: there is nothing left to confirm to its visitor. */
const isNews = ({ tell }: BookingWish, { now }: Situation, { endsAt }: Booking): boolean =>
  tell && endsAt.getTime() > now

/** The end of a new booking: what happened, and the mails that are owed for it. */
export async function tellOfBooking(
  tx: WriteTx,
  actor: Actor,
  profile: ProfileRules,
  booking: Booking,
  { tell }: Pick<BookingWish, 'tell'>,
): Promise<void> {
  const news = tell ? newsOf(actor, booking.status) : null
  const owed = news ? await mailsAbout(tx, actor, profile, booking, news) : []
  record(tx, actor, booking, { type: 'booked', before: null, after: summary(booking) }, { owed, added: 1 })
}

/** Who books is told that it is confirmed; a visitor also that their request has come in. */
const newsOf = ({ kind }: Actor, status: Status) =>
  status === 'confirmed' ? 'confirmed' : status === 'pending' && kind === 'visitor' ? 'received' : null

/** The end of a new seat in a class; `added` is 1 where nobody sat in the class before. */
export async function tellOfSeat(
  tx: WriteTx,
  actor: Actor,
  profile: ProfileRules,
  booking: Booking,
  participant: Participant,
  { tell, added }: Pick<BookingWish, 'tell'> & { added: number },
): Promise<void> {
  const news = tell ? newsOf(actor, participant.status) : null
  const owed = news
    ? await mailsAbout(tx, actor, profile, booking, news, { participantId: participant.id })
    : []
  const after = { participant: participant.name, customerId: participant.customerId }
  record(tx, actor, booking, { type: 'joined', before: null, after }, { owed, added })
}

/** Takes a seat in a class that already meets. */
async function join(
  tx: WriteTx,
  actor: Actor,
  wish: BookingWish,
  situation: Situation,
  running: BusyRow,
): Promise<Booking> {
  const { service, profile } = situation
  const held = await lockBooking(tx, actor.profileId, running.id)
  if (!held) throw invalid('startTime', 'This class is no longer there.')
  const takesSeat = holds(wish.status)
  if (takesSeat && held.participants.some((other) => holds(other.status) && isTheirs(other, wish)))
    throw alreadyIn()
  const participant = await seat(tx, actor, wish, situation, held, wish.customerId ?? null)
  const joined = {
    ...held,
    ...(takesSeat && meeting(held, participant)),
    overbooked: held.overbooked || (takesSeat && running.seats.length >= service.capacityMax),
    participants: [...held.participants, participant],
  }
  if (isNamelessSeat(participant)) {
    touch(tx, actor.profileId)
    return held.status === 'reserved' ? updateBooking(tx, actor.profileId, joined) : joined
  }
  const booking = await updateBooking(tx, actor.profileId, joined)
  const added = isNameless(held) ? 1 : 0
  await tellOfSeat(tx, actor, profile, booking, participant, {
    tell: isNews(wish, situation, booking),
    added,
  })
  return booking
}

/** The seat of a class that was just taken; null: the booking has one visitor. */
export const latestSeat = ({ kind, participants }: Booking): Participant | null =>
  kind === 'group' ? (participants.at(-1) ?? null) : null

/** Who gave no email is known by being a customer. */
const isTheirs = ({ customerId }: Participant, wish: BookingWish) =>
  wish.customerId !== undefined && customerId === wish.customerId

/**
 * What a seat makes of a class that was only kept so far: one that is taken makes it stand, one that is kept as well
 * keeps it longer; and the first one with a name gives it its visitor.
 */
export function meeting(held: Booking, seat: Participant): Partial<Booking> {
  if (held.status !== 'reserved') return {}
  const until = Math.max(held.holdExpiresAt?.getTime() ?? 0, Date.parse(seat.holdExpiresAt ?? '') || 0)
  const { name, email, phone, note, customerId } = seat
  return {
    ...(seat.status === 'reserved'
      ? { holdExpiresAt: new Date(until) }
      : { status: seat.status, holdExpiresAt: null }),
    ...(held.visitorName === '' &&
      name !== '' && {
        visitorName: name,
        visitorEmail: email,
        visitorPhone: phone,
        visitorNote: note,
        customerId,
      }),
  }
}

const seat = (
  tx: WriteTx,
  actor: Actor,
  wish: BookingWish,
  { service }: Situation,
  booking: Pick<Booking, 'id'>,
  customerId: number | null,
) =>
  insertParticipant(tx, actor.profileId, booking.id, {
    ...wish.visitor,
    customerId,
    status: wish.status,
    price: wish.price ?? defaultPrice(service, 1),
    source: wish.source ?? sourceOf(actor),
    holdExpiresAt: wish.holdExpiresAt ?? null,
    locale: wish.locale ?? null,
    answers: wish.answers ?? null,
  })

const sourceOf = ({ kind }: Actor) =>
  ({ user: 'owner', api_key: 'api', visitor: 'visitor', system: 'system' })[kind]

/** A booking in a fact's words. */
const summary = (booking: Booking) => ({
  status: booking.status,
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  staffId: booking.staffId,
  serviceId: booking.serviceId,
})

/** The exclusion constraint speaks only if lock and check missed something; its answer is the same refusal. */
export function lastWall(error: unknown): never {
  if (violated(error, 'booking_staff_once') || violated(error, 'booking_object_once'))
    throw refusalFor([{ type: 'booking', message: 'Already booked.', overridable: false }])
  if (violated(error, 'participant_once'))
    throw new Refused('duplicate_booking', 'This visitor is already booked into this class.')
  throw error
}
