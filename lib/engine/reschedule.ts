import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { lastWall } from './book'
import { demandVersion, goingTo, holdForMove } from './hold'
import { type MoveTarget, type MoveWish, moveIn } from './move-in'
import { ownCalendar } from './own-calendar'
import { endedLately, restoreProposal } from './restore-proposal'
import { suggestingFor } from './suggest'

export type { MoveWish } from './move-in'

/**
 * Moves a booking in place: same id, one version up. Its mail waits for the undo time; a later move replaces it, moving
 * back cancels it, and asks again what the move had ended. A move to where it already stands changes nothing; without `tell` it takes back a waiting mail.
 * Refuses as book does, and: not_found, version_mismatch, invalid_transition (what is over or cancelled stays).
 */
export async function reschedule(actor: Actor, id: number, wish: MoveWish): Promise<Booking> {
  demand(actor, 'bookings.write')
  if (wish.staffId !== undefined) ownCalendar(actor, wish.staffId)
  return suggestingFor(actor.profileId, id, (found) =>
    write(actor.profileId, (tx) => rescheduleIn(tx, actor, id, wish, found)).catch(lastWall),
  )
}

async function rescheduleIn(
  tx: WriteTx,
  actor: Actor,
  id: number,
  wish: MoveWish,
  found: (target: MoveTarget) => void,
): Promise<Booking> {
  // Travels with the first look at the booking, and is waited for after it.
  const lately = endedLately(tx, actor.profileId, id)
  lately.catch(() => {})
  const held = await holdForMove(tx, actor, id, async (seen) => {
    const ended = await lately
    return [goingTo(wish)(seen), ...(ended ? [ended.proposal] : [])]
  })
  const ended = await lately
  await demandVersion(tx, actor, held, wish.version)
  const { booking } = await moveIn(tx, actor, held, wish, { found })
  if (ended) await restoreProposal(tx, actor.profileId, { before: held, after: booking }, ended)
  return booking
}
