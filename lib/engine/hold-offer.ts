import { lockBooking, readBooking, updateBooking } from '@/lib/db/booking-rows'
import { lockBookables } from '@/lib/db/locks'
import { record } from '@/lib/db/record'
import type { Tx, WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking, Participant } from '@/lib/domain/booking'
import type { WaitlistEntry } from '@/lib/domain/waitlist'
import { settleClass } from './empty-class'
import { removeIn } from './remove'
import { lockEntry, theEntry } from './waitlist-entry'

/** Somebody who waits, with what is reserved for them where something is, all locked. */
export interface HeldOffer {
  entry: WaitlistEntry
  booking: Booking | null
  /** Of a class: their seat. */
  seat: Participant | null
  /** By the database's clock. */
  now: Date
}

/** Locks an entry and what is offered to it, as every write does: bookables, booking, entry. Refuses: not_found. */
export async function holdOffer(tx: Tx, profileId: number, entryId: number): Promise<HeldOffer> {
  const seen = await theEntry(tx, profileId, entryId)
  const booking = seen.state === 'offered' ? await holdBooking(tx, profileId, seen.bookingId) : null
  const entry = await lockEntry(tx, profileId, entryId)
  const [clock] = await tx.query<{ now: Date }>('clock', 'SELECT clock_timestamp() AS now')
  const seat = booking?.participants.find(({ id }) => id === entry.participantId) ?? null
  // Answered while the locks were waited for: what was reserved is no longer an offer.
  const isOffered = entry.state === 'offered' && entry.bookingId === booking?.id
  const isTheirs = booking?.kind !== 'group' || seat !== null
  return { entry, booking: isOffered && isTheirs ? booking : null, seat, now: clock?.now ?? new Date() }
}

async function holdBooking(tx: Tx, profileId: number, id: number | null): Promise<Booking | null> {
  const seen = id === null ? undefined : await readBooking(tx, profileId, id)
  if (!seen) return null
  const { staffId, serviceId } = seen
  await lockBookables(tx, profileId, {
    staff: [staffId],
    services: staffId === null ? [serviceId] : [],
    concerned: [serviceId],
  })
  return (await lockBooking(tx, profileId, seen.id)) ?? null
}

/** Whether it still waits for its visitor's answer. */
export const isReserved = ({ booking, seat }: HeldOffer): boolean =>
  booking !== null && (seat ?? booking).status === 'reserved'

/** Gives back what is reserved; the class that was joined stays as long as somebody is in it. */
export async function giveBack(
  tx: WriteTx,
  actor: Actor,
  { booking, seat }: Pick<HeldOffer, 'booking' | 'seat'>,
): Promise<void> {
  if (!booking) return
  if (!seat) return removeIn(tx, actor, booking)
  await tx.query(
    'withdraw-seat-offer',
    `UPDATE delivery SET state = 'withdrawn', reason = 'the offer has ended'
     WHERE profile_id = $1 AND participant_id = $2 AND state = 'waiting'`,
    [actor.profileId, seat.id],
  )
  await tx.query('give-back-seat', 'DELETE FROM participant WHERE profile_id = $1 AND id = $2', [
    actor.profileId,
    seat.id,
  ])
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    participants: booking.participants.filter(({ id }) => id !== seat.id),
  })
  const named = { participant: seat.name, customerId: seat.customerId, status: seat.status }
  record(tx, actor, after, { type: 'left', before: named, after: null })
  await settleClass(tx, actor, booking, after, false)
}
