import { lockBooking, readBooking } from '@/lib/db/booking-rows'
import { lockBookables } from '@/lib/db/locks'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { type Booking, isNameless } from '@/lib/domain/booking'
import { type Change, Refused } from '@/lib/domain/refusal'
import { visible } from './own-calendar'

/** What a write to a booking may also need to itself. */
interface Target {
  staffId: number | null
  serviceId: number
}

/** What a wish takes a booking to: an absent key keeps what it has. */
export const goingTo =
  (wish: { staffId?: number | null | undefined; serviceId?: number | undefined }) =>
  ({ staffId, serviceId }: Booking): Target => ({
    staffId: wish.staffId === undefined ? staffId : wish.staffId,
    serviceId: wish.serviceId ?? serviceId,
  })

const tries = 10

/**
 * Locks an existing booking for a change, bookables first (its own and the ones it may go to), as every write does.
 * The first look is unlocked; should somebody move the booking in between, it lets go and looks again: holding on to the
 * former people while asking for others could block two writes against each other. Each look also asks for everybody the
 * looks before have met, so a booking that others carry to and fro between some people is caught, not chased.
 */
export async function holdForMove(
  tx: Tx,
  actor: Actor,
  id: number,
  targetOf: (booking: Booking) => Target | Target[] | Promise<Target[]>,
): Promise<Booking> {
  const people = new Set<number | null>()
  const services = new Set<number>()
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [, found] = await Promise.all([
      tx.query('before-hold', 'SAVEPOINT before_hold'),
      readBooking(tx, actor.profileId, id),
    ])
    const seen = visible(actor, found)
    for (const { staffId, serviceId } of [seen, await targetOf(seen)].flat()) {
      people.add(staffId)
      services.add(serviceId)
    }
    // One round trip: the server reads the booking after it has the locks.
    const [, locked] = await Promise.all([
      lockBookables(tx, actor.profileId, {
        staff: [...people],
        services: people.has(null) ? [...services] : [],
        concerned: [...services],
      }),
      lockBooking(tx, actor.profileId, id),
    ])
    const held = visible(actor, locked)
    if (people.has(held.staffId) && services.has(held.serviceId)) return demandNamed(held)
    await tx.query('let-go', 'ROLLBACK TO SAVEPOINT before_hold')
  }
  throw new Refused('unavailable', 'Somebody else is moving this booking. Please try again.', {
    retryAfter: 1,
  })
}

/** Locks an existing booking for a change that takes no other time. */
export async function holdInPlace(tx: Tx, actor: Actor, id: number): Promise<Booking> {
  return demandNamed(visible(actor, await lockBooking(tx, actor.profileId, id)))
}

/** Refuses to touch a time that is only kept for somebody on the public page: in some minutes it is theirs, or free. */
export function demandNamed<Held extends Booking>(booking: Held): Held {
  if (isNameless(booking)) throw beingBooked()
  return booking
}

export const beingBooked = () =>
  new Refused('invalid_transition', 'Somebody is booking this time online at the moment.')

/** Refuses with `version_mismatch`, and what changed, when the caller saw another version than the present one. */
export async function demandVersion(
  tx: Tx,
  actor: Actor,
  { id, version }: Booking,
  seen: number | null,
): Promise<void> {
  if (seen === null || seen === version) return
  const changes = await tx.query<Change>(
    'changes-since',
    `SELECT type, actor ->> 'name' AS by, at, before, after FROM fact
     WHERE profile_id = $1 AND booking_id = $2 AND version > $3 ORDER BY id`,
    [actor.profileId, id, seen],
  )
  const by = changes.at(-1)?.by ?? 'Somebody'
  throw new Refused('version_mismatch', `${by} changed this booking in the meantime.`, { version, changes })
}
