import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { localOf, MINUTE } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { type Amendment, amendIn } from './amend'
import { lastWall } from './book'
import { demandVersion, holdForMove } from './hold'
import { isStill, type MoveTarget, type MoveWish, moveIn } from './move-in'
import { suggesting } from './suggest'

/** When a booking shall be, as instants (ms), and which details shall be put right. */
export interface Revision {
  startsAt: number
  endsAt: number
  amendment: Amendment
  /** The version the caller saw, if it says so. */
  version: number | null
}

const longest = 24 * 60

/**
 * Moves a booking to a span of time and puts details right: both, or neither. Where it stands already it is not moved, so
 * that of one that is over or cancelled the details can still be put right. Refuses as reschedule does.
 */
export async function revise(actor: Actor, id: number, revision: Revision): Promise<Booking> {
  demand(actor, 'bookings.write')
  let target: MoveTarget | null = null
  const revised = (tx: WriteTx) =>
    reviseIn(tx, actor, id, revision, (found) => {
      target = found
    })
  return suggesting(
    actor.profileId,
    () => target && { ...target, ignoreBookingId: id },
    () => write(actor.profileId, revised).catch(lastWall),
  )
}

async function reviseIn(
  tx: WriteTx,
  actor: Actor,
  id: number,
  revision: Revision,
  found: (target: MoveTarget) => void,
): Promise<Booking> {
  const held = await holdForMove(tx, actor, id, ({ staffId, serviceId }) => ({ staffId, serviceId }))
  await demandVersion(tx, actor, held, revision.version)
  const wish = wishFor(held, revision)
  const { booking } = isStill(held, wish) ? { booking: held } : await moveIn(tx, actor, held, wish, { found })
  return amendIn(tx, actor, booking, revision.amendment)
}

/** A stay goes by its dates: it begins and ends when its rooms do. */
function wishFor({ kind, timezone }: Booking, { startsAt, endsAt }: Revision): MoveWish {
  const how = { override: false, tell: true, version: null }
  if (kind === 'rental')
    return { date: localOf(startsAt, timezone).date, checkoutDate: localOf(endsAt, timezone).date, ...how }
  const duration = (endsAt - startsAt) / MINUTE
  if (duration > longest) throw invalid('endTime', 'At most 24 hours.', 'too_big')
  return { startsAt, duration, ...how }
}
