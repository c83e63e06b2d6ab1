import type { z } from 'zod'
import { clientAddress } from '@/lib/auth/client-address'
import { countVisit } from '@/lib/auth/visits'
import { type LinkTarget, readLink, signLink } from '@/lib/db/visitor-link'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import { isLocale } from '@/lib/domain/locale'
import { type Booked, bookOnline } from '@/lib/engine/book-online'
import type { Held } from '@/lib/engine/held-place'
import { holdMinutes, holdSlot, releaseHold } from '@/lib/engine/hold-slot'
import { linksOf } from '@/lib/engine/messages'
import { toHold, toPublicBooking } from '@/lib/wire/public-booking'
import { type newHold, type newPublicBooking, toOnlinePlace, toOnlineWish } from '@/lib/wire/public-inputs'
import type { HoldJson, PublicBookingJson } from '@/lib/wire/public-shapes'
import { wouldBe } from './public-decoy'
import type { Ask } from './speak'

// These answer what the engine did, and are shown by functions of their own: what a repeated request is answered is
// shown by them as well, from the transaction's result.

/** Keeps a time. */
export async function keepTime({
  actor,
  body,
  request,
}: Ask<unknown, z.output<typeof newHold>>): Promise<Held> {
  await countVisit('hold', clientAddress(request.headers))
  return holdSlot(actor, toOnlinePlace(body), holdOf(actor, body.replaces))
}

/**
 * A time that is kept, since this moment. Its token is signed: nobody can finish or give back what somebody else keeps.
 */
export const showKept = (held: Held, actor: Actor): HoldJson => {
  const { booking, seat } = held
  return toHold(
    held,
    signLink('hold', {
      profileId: actor.profileId,
      bookingId: booking.id,
      seatId: seat?.id ?? null,
      linkVersion: booking.linkVersion,
    }),
    holdMinutes * 60,
  )
}

/** Gives a time back, if the token still keeps one. */
export async function giveBack(actor: Actor, token: string): Promise<void> {
  const held = holdOf(actor, token)
  if (held) await releaseHold(actor, held)
}

/** Books for a visitor. Who fills in what no person sees is told that it worked, and nothing is booked. */
export async function bookForVisitor({
  actor,
  body,
  request,
}: Ask<unknown, z.output<typeof newPublicBooking>>): Promise<Booked | PublicBookingJson> {
  await countVisit('booking', clientAddress(request.headers))
  const wish = toOnlineWish(body, preferredLanguage(request))
  if (body.website) return wouldBe(actor, wish)
  const visitor = visitorActor(actor.profileId, wish.visitor.name)
  return bookOnline(visitor, wish, holdOf(actor, body.hold))
}

/** What was booked, with the link that manages it; what only looks like a booking stays as it is. */
export const showBooked = (booked: Booked | PublicBookingJson, { profileId }: Actor): PublicBookingJson =>
  'booking' in booked
    ? toPublicBooking(booked, linksOf(profileId, booked.booking, booked.seat).manage)
    : booked

/** What a token keeps here; null for one of another profile, or none at all. */
function holdOf({ profileId }: Actor, token: string | null | undefined): LinkTarget | null {
  const target = token ? readLink('hold', token) : null
  return target?.profileId === profileId ? target : null
}

function preferredLanguage(request: Request): string {
  const first = request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim() ?? ''
  return first.length <= 35 && isLocale(first) ? first : 'en'
}
