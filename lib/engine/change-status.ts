import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { lastWall } from './book'
import { changeStatusIn, type StatusWish } from './change-status-in'
import { demandVersion, holdForMove } from './hold'
import { placeOf } from './span'
import { suggestingFor } from './suggest'

export type { StatusWish } from './change-status-in'

export interface StatusChange extends StatusWish {
  /** The present status again is refused. */
  once?: boolean
}

/**
 * Changes a booking's status; the present one again changes nothing and tells nobody. Confirming checks against what is
 * already confirmed, bringing back checks the whole slot again.
 * Refuses: not_found, invalid_transition, slot_taken, capacity_reached, version_mismatch.
 */
export async function changeStatus(actor: Actor, id: number, wish: StatusChange): Promise<Booking> {
  demand(actor, 'bookings.write')
  return suggestingFor(actor.profileId, id, (found) =>
    write(actor.profileId, (tx) =>
      heldAndChanged(tx, actor, id, wish, (booking) => found(placeOf(booking))),
    ).catch(lastWall),
  )
}

async function heldAndChanged(
  tx: WriteTx,
  actor: Actor,
  id: number,
  wish: StatusChange,
  found: (booking: Booking) => void,
): Promise<Booking> {
  const held = await holdForMove(tx, actor, id, ({ staffId, serviceId }) => ({ staffId, serviceId }))
  found(held)
  await demandVersion(tx, actor, held, wish.version)
  if (wish.once && held.status === wish.status)
    throw new Refused('invalid_transition', `This booking is ${wish.status} already.`)
  const { booking } = await changeStatusIn(tx, actor, held, wish)
  return booking
}
