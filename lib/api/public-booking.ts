import type { z } from 'zod'
import { clientAddress } from '@/lib/auth/client-address'
import { countVisit } from '@/lib/auth/visits'
import { type LinkTarget, readLink, signLink } from '@/lib/db/visitor-link'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import { isLocale } from '@/lib/domain/locale'
import { bookOnline } from '@/lib/engine/book-online'
import { holdSlot, releaseHold } from '@/lib/engine/hold-slot'
import { linksOf } from '@/lib/engine/messages'
import { toHold, toPublicBooking } from '@/lib/wire/public-booking'
import { type newHold, type newPublicBooking, toOnlinePlace, toOnlineWish } from '@/lib/wire/public-inputs'
import type { HoldJson, PublicBookingJson } from '@/lib/wire/public-shapes'
import { wouldBe } from './public-decoy'
import type { Ask } from './speak'

/** Keeps a time. Its token is signed: nobody can finish or give back what somebody else keeps. */
export async function keepTime({
  actor,
  body,
  request,
}: Ask<unknown, z.output<typeof newHold>>): Promise<HoldJson> {
  await countVisit('hold', clientAddress(request.headers))
  const held = await holdSlot(actor, toOnlinePlace(body), holdOf(actor, body.replaces))
  const { booking, seat } = held
  return toHold(
    held,
    signLink('hold', {
      profileId: actor.profileId,
      bookingId: booking.id,
      seatId: seat?.id ?? null,
      linkVersion: booking.linkVersion,
    }),
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
}: Ask<unknown, z.output<typeof newPublicBooking>>): Promise<PublicBookingJson> {
  await countVisit('booking', clientAddress(request.headers))
  const wish = toOnlineWish(body, preferredLanguage(request))
  if (body.website) return wouldBe(actor, wish)
  const visitor = visitorActor(actor.profileId, wish.visitor.name)
  const booked = await bookOnline(visitor, wish, holdOf(actor, body.hold))
  return toPublicBooking(booked, linksOf(actor.profileId, booked.booking, booked.seat).manage)
}

/** What a token keeps here; null for one of another profile, or none at all. */
function holdOf({ profileId }: Actor, token: string | null | undefined): LinkTarget | null {
  const target = token ? readLink('hold', token) : null
  return target?.profileId === profileId ? target : null
}

function preferredLanguage(request: Request): string {
  const first = request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim() ?? ''
  return first.length <= 35 && isLocale(first) ? first : 'en'
}
