import { dropHold, holdEnd } from '@/lib/db/held-rows'
import { touch } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import type { LinkTarget } from '@/lib/db/visitor-link'
import type { Actor } from '@/lib/domain/actor'
import { isNamelessSeat } from '@/lib/domain/booking'
import { type BookingWish, bookIn, lastWall } from './book'
import { type Held, lockHeld, type OnlinePlace } from './held-place'
import { onlineOffer } from './online-offer'
import { suggesting } from './suggest'

/** So long a time is kept while its visitor says who they are. */
export const holdMinutes = 5

/**
 * Keeps a time for somebody on the public page while they fill in the form: a booking without a name that is reserved,
 * and in a class a seat. It ends by itself. Who keeps a time already (`earlier`) gives that one back for it: a visitor
 * keeps one at a time. Nobody is told, no customer is made. Refuses as book does.
 */
export async function holdSlot(
  actor: Actor,
  place: OnlinePlace,
  earlier: LinkTarget | null = null,
): Promise<Held> {
  await onlineOffer(reader, actor.profileId, place.serviceId)
  return suggesting(
    actor.profileId,
    () => place,
    () => write(actor.profileId, (tx) => holdIn(tx, actor, place, earlier)).catch(lastWall),
  )
}

async function holdIn(
  tx: WriteTx,
  actor: Actor,
  place: OnlinePlace,
  earlier: LinkTarget | null,
): Promise<Held> {
  if (earlier && (await lockHeld(tx, earlier, place))) await dropHold(tx, earlier)
  const booking = await bookIn(tx, actor, {
    ...nobody,
    ...place,
    holdExpiresAt: await holdEnd(tx, holdMinutes),
  })
  // The seats of a class come in the order of their ids: the new one is the last.
  return { booking, seat: booking.participants.findLast(isNamelessSeat) ?? null }
}

const nobody: Omit<BookingWish, keyof OnlinePlace> = {
  visitor: { name: '', email: null, phone: null, note: '' },
  internalNote: '',
  price: null,
  currency: null,
  status: 'reserved',
  override: false,
  tell: false,
}

/** Gives back a time that is kept, at once. What has ended, or is somebody's booking by now, stays as it is. */
export async function releaseHold(actor: Actor, held: LinkTarget): Promise<void> {
  await write(actor.profileId, async (tx) => {
    await dropHold(tx, held)
    touch(tx, actor.profileId)
  })
}
