import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import { lockBookables } from '@/lib/db/locks'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { onlyOwn } from '@/lib/domain/permission'
import { type ItemRefusal, Refused } from '@/lib/domain/refusal'
import { demandNamed, demandVersion } from './hold'

/** Who and what else a change may take. */
export interface Taker {
  staffId: number | null
  serviceId: number
}

const tries = 10

/**
 * Locks several bookings for a change: first all bookables, theirs and those they may go to, then the bookings, each in
 * the order of ids, as every write does. Should somebody move one of them in between, it lets go and looks again, as
 * holdForMove does. Refuses bookings that are not there, all of them named.
 */
export async function holdAll(
  tx: Tx,
  actor: Actor,
  ids: number[],
  takersOf: (booking: Booking) => Taker[],
): Promise<Map<number, Booking>> {
  const people = new Set<number>()
  const things = new Set<number>()
  const services = new Set<number>()
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await tx.query('before-hold', 'SAVEPOINT before_hold')
    for (const booking of await readBookings(tx, actor, ids))
      for (const { staffId, serviceId } of [booking, ...takersOf(booking)]) {
        services.add(serviceId)
        if (staffId === null) things.add(serviceId)
        else people.add(staffId)
      }
    await lockBookables(tx, actor.profileId, {
      staff: things.size > 0 ? [...people, null] : [...people],
      services: [...things],
      concerned: [...services],
    })
    const held = await lockBookings(tx, actor, ids)
    const caught = held.every(
      ({ staffId, serviceId }) =>
        services.has(serviceId) && (staffId === null ? things.has(serviceId) : people.has(staffId)),
    )
    if (caught) return allOf(ids, held.map(demandNamed))
    await tx.query('let-go', 'ROLLBACK TO SAVEPOINT before_hold')
  }
  throw new Refused('unavailable', 'Somebody else is moving these bookings. Please try again.', {
    retryAfter: 1,
  })
}

/** Refuses with `version_mismatch` when any of the bookings is no longer as it was seen; names each and what changed. */
export async function demandVersions(
  tx: Tx,
  actor: Actor,
  seen: { booking: Booking; version: number | null }[],
): Promise<void> {
  const items: ItemRefusal[] = []
  for (const { booking, version } of seen)
    await demandVersion(tx, actor, booking, version).catch((error: unknown) =>
      items.push(refusedItem(booking.id, error)),
    )
  if (items.length > 0) throw changedMeanwhile(items)
}

export const changedMeanwhile = (items: ItemRefusal[]) =>
  new Refused('version_mismatch', `${plural(items.length)} changed meanwhile. Nothing was done.`, { items })

/** What was refused for one booking; anything but a refusal is thrown on. */
export function refusedItem(bookingId: number, error: unknown): ItemRefusal {
  if (!(error instanceof Refused)) throw error
  const { faults, conflicts, version, changes } = error.details
  return {
    bookingId,
    reason: error.reason,
    message: error.message,
    ...(faults && { faults }),
    ...(conflicts && { conflicts }),
    ...(version !== undefined && { version }),
    ...(changes && { changes }),
  }
}

export const plural = (count: number) => (count === 1 ? 'One booking' : `${count} bookings`)

/** The actor's own among the bookings, in the order of their ids. */
async function readBookings(tx: Tx, actor: Actor, ids: number[]): Promise<Booking[]> {
  const own = onlyOwn(actor)
  const rows = await tx.query<Booking>('read-bookings', many, [actor.profileId, ids])
  return own === null ? rows : rows.filter(({ staffId }) => staffId === own)
}

async function lockBookings(tx: Tx, actor: Actor, ids: number[]): Promise<Booking[]> {
  const [, held] = await Promise.all([
    tx.query('lock-bookings', lock, [actor.profileId, ids]),
    readBookings(tx, actor, ids),
  ])
  return held
}

function allOf(ids: number[], held: Booking[]): Map<number, Booking> {
  const found = new Map(held.map((booking) => [booking.id, booking]))
  const items = ids
    .filter((id) => !found.has(id))
    .map((bookingId) => ({ bookingId, reason: 'not_found' as const, message: 'Booking not found.' }))
  if (items.length > 0) throw new Refused('not_found', 'Booking not found.', { items })
  return found
}

const many = `SELECT ${bookingColumns} FROM ${bookingTables}
  WHERE b.profile_id = $1 AND b.id = ANY ($2::int[]) AND b.deleted_at IS NULL ORDER BY b.id`
const lock = `SELECT FROM booking WHERE profile_id = $1 AND id = ANY ($2::int[]) ORDER BY id FOR NO KEY UPDATE`
