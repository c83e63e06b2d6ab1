import { linkCustomer, updateBooking } from '@/lib/db/booking-rows'
import { dropHold, type HeldVisitor, holdEnd, sayOfBooking, takeSeat } from '@/lib/db/held-rows'
import { readProfile } from '@/lib/db/profile-rules'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import type { LinkTarget } from '@/lib/db/visitor-link'
import type { Actor } from '@/lib/domain/actor'
import { type Booking, isNameless, type Participant } from '@/lib/domain/booking'
import { Refused } from '@/lib/domain/refusal'
import { holds } from '@/lib/domain/status'
import { type BookingWish, bookIn, lastWall, latestSeat, meeting, tellOfBooking, tellOfSeat } from './book'
import { bookedAlready, isBookedAlready } from './booked-already'
import { becameOf, type Held, keeps, lockHeld, type OnlinePlace } from './held-place'
import { holdMinutes } from './hold-slot'
import { onlineOffer, visitorTerms } from './online-offer'
import { alreadyIn } from './standing'
import { suggesting } from './suggest'

/** What a visitor asks for on the public page. */
export interface OnlineWish extends OnlinePlace {
  visitor: { name: string; email: string; phone: string | null; note: string }
  /** What they answered, by the ids of the service's questions. */
  answers: Record<string, string>
  /** BCP 47. */
  locale: string
}

/** A booking that a visitor made, and in a class their seat. */
export interface Booked {
  booking: Booking
  seat: Participant | null
}

/**
 * Books as a visitor: confirmed, or a request, as the profile says. With a hold on that very time its booking becomes
 * theirs, by the same id, and pressed again they have that one; a hold on another time is given back, and one that has
 * ended is no help: the time is asked for anew. Whose address has a place there already is answered alike, and told of it
 * by mail. Refuses as book does, answers that are missing or wrong, and a hurry no person is in (rate_limited).
 */
export async function bookOnline(actor: Actor, asked: OnlineWish, held: LinkTarget | null): Promise<Booked> {
  const offer = await onlineOffer(reader, actor.profileId, asked.serviceId)
  const wish: BookingWish = { ...asked, ...visitorTerms(offer, asked.answers) }
  return suggesting(
    actor.profileId,
    () => wish,
    () =>
      write(actor.profileId, (tx) => bookHeld(tx, actor, wish, held))
        .catch(lastWall)
        .catch((error: unknown) => {
          if (isBookedAlready(error)) return bookedAlready(actor, wish, error)
          throw error
        }),
  )
}

async function bookHeld(
  tx: WriteTx,
  actor: Actor,
  wish: BookingWish,
  target: LinkTarget | null,
): Promise<Booked> {
  const held = target && (await lockHeld(tx, target, wish))
  const before = target && !held && (await becameOf(tx, target, wish))
  if (before) return before
  if (held) await demandPatience(tx, held)
  if (held && keeps(held, wish))
    return held.seat ? seatHeld(tx, actor, wish, held.booking, held.seat) : finish(tx, actor, wish, held)
  if (target) await dropHold(tx, target)
  const booking = await bookIn(tx, actor, wish)
  return { booking, seat: latestSeat(booking) }
}

/** Nobody reads a form and fills it in within a second of choosing a time; a program that is told to wait seldom does. */
async function demandPatience(tx: WriteTx, { booking, seat }: Held): Promise<void> {
  const end = new Date(seat?.holdExpiresAt ?? booking.holdExpiresAt ?? 0)
  const since = (await holdEnd(tx, holdMinutes)).getTime() - end.getTime()
  if (since < leastPatience)
    throw new Refused('rate_limited', 'That was very fast. Please send it again.', { retryAfter: 1 })
}

const leastPatience = 1000

/** The booking that was kept becomes its visitor's. */
async function finish(
  tx: WriteTx,
  actor: Actor,
  wish: BookingWish,
  { booking: held }: Held,
): Promise<Booked> {
  const visitor = await visitorOf(tx, actor, wish)
  await sayOfBooking(tx, actor.profileId, held.id, visitor)
  const booking = await updateBooking(tx, actor.profileId, {
    ...held,
    status: wish.status,
    holdExpiresAt: null,
    visitorName: visitor.name,
    visitorEmail: visitor.email,
    visitorPhone: visitor.phone,
    visitorNote: visitor.note,
    customerId: visitor.customerId,
    locale: visitor.locale,
    answers: visitor.answers,
  })
  await tellOfBooking(tx, actor, await readProfile(tx, actor.profileId), booking, wish)
  return { booking, seat: null }
}

/** The seat that was kept becomes its visitor's, and a class that was only kept stands. */
async function seatHeld(
  tx: WriteTx,
  actor: Actor,
  wish: BookingWish,
  held: Booking,
  kept: Participant,
): Promise<Booked> {
  const email = wish.visitor.email?.toLowerCase()
  if (held.participants.some((other) => holds(other.status) && other.email?.toLowerCase() === email))
    throw alreadyIn()
  const status = wish.status === 'pending' ? 'pending' : 'confirmed'
  const visitor = await visitorOf(tx, actor, wish)
  const seat = { ...kept, ...visitor, status, holdExpiresAt: null } as const
  await takeSeat(tx, actor.profileId, kept.id, { ...visitor, status })
  const booking = await updateBooking(tx, actor.profileId, {
    ...held,
    ...meeting(held, seat),
    participants: held.participants.map((other) => (other.id === kept.id ? seat : other)),
  })
  const profile = await readProfile(tx, actor.profileId)
  if (isNameless(held)) await tellOfBooking(tx, actor, profile, booking, wish)
  else await tellOfSeat(tx, actor, profile, booking, seat, { tell: wish.tell, added: 0 })
  return { booking, seat }
}

async function visitorOf(tx: WriteTx, actor: Actor, wish: BookingWish): Promise<HeldVisitor> {
  const { name, email, phone, note } = wish.visitor
  const locale = wish.locale ?? null
  const customerId = await linkCustomer(tx, actor.profileId, {
    visitorName: name,
    visitorEmail: email,
    visitorPhone: phone,
    locale,
  })
  return { name, email, phone, note, customerId, locale, answers: wish.answers ?? null }
}
