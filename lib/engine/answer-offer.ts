import { updateBooking } from '@/lib/db/booking-rows'
import { readProfile } from '@/lib/db/profile-rules'
import { record } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import type { LinkTarget } from '@/lib/db/visitor-link'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import type { Booking, Participant } from '@/lib/domain/booking'
import { missing, Refused } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import type { WaitlistEntry } from '@/lib/domain/waitlist'
import { lastWall } from './book'
import { changeStatusIn } from './change-status-in'
import { giveBack, holdOffer, isReserved } from './hold-offer'
import { mailsAbout } from './team-mails'
import { settleEntry, theEntry } from './waitlist-entry'

/** Taken; not this time, but another; no more offers at all. */
export const offerAnswers = ['take', 'decline', 'leave'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/**
 * A visitor's answer to an offer, by their link. What they take is confirmed, or a request where the business confirms
 * by hand; what they decline goes to the next who waits. The same answer again changes nothing.
 * Refuses: not_found (no such offer, an older link), deadline_passed (it has ended), slot_taken.
 */
export async function answerOffer(target: LinkTarget, answer: OfferAnswer): Promise<WaitlistEntry> {
  const { profileId } = target
  const entryId = await entryOf(target)
  return write(profileId, async (tx) => {
    const held = await holdOffer(tx, profileId, entryId)
    const { entry, booking, seat, now } = held
    if (entry.state === 'booked' && answer === 'take') return entry
    if (entry.state !== 'offered' || !booking || !isReserved(held)) throw ended()
    if ((seat ?? booking).linkVersion !== target.linkVersion) throw missing('Offer')
    if (entry.offeredUntil && entry.offeredUntil <= now) throw ended()
    const actor = visitorActor(profileId, entry.name, (seat ?? booking).customerId)
    if (answer === 'take') await take(tx, actor, booking, seat)
    else await giveBack(tx, actor, held)
    await settleEntry(tx, profileId, entryId, states[answer])
    return theEntry(tx, profileId, entryId)
  }).catch(lastWall)
}

const states = { take: 'booked', decline: 'waiting', leave: 'left' } as const

const ended = () => new Refused('deadline_passed', 'This offer has ended.')

async function take(tx: WriteTx, actor: Actor, booking: Booking, seat: Participant | null): Promise<void> {
  const profile = await readProfile(tx, actor.profileId)
  const status = profile.autoConfirm ? 'confirmed' : 'pending'
  if (seat) await takeSeat(tx, actor, booking, { ...seat, status, holdExpiresAt: null }, profile)
  else {
    const wish = { status, reason: null, override: false, tell: true, version: null } as const
    await changeStatusIn(tx, actor, booking, wish)
  }
}

async function takeSeat(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  seat: Participant,
  profile: ProfileRules,
): Promise<void> {
  await tx.query(
    'take-offered-seat',
    `UPDATE participant SET status = $3::status, hold_expires_at = NULL, updated_at = clock_timestamp()
     WHERE profile_id = $1 AND id = $2`,
    [actor.profileId, seat.id, seat.status],
  )
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    participants: booking.participants.map((other) => (other.id === seat.id ? seat : other)),
  })
  const kind = seat.status === 'confirmed' ? 'confirmed' : 'received'
  const owed = await mailsAbout(tx, actor, profile, after, kind, { participantId: seat.id })
  const named = { participant: seat.name, customerId: seat.customerId }
  const [before, now] = [
    { ...named, status: 'reserved' },
    { ...named, status: seat.status },
  ]
  record(tx, actor, after, { type: 'joined', before, after: now }, { owed })
}

async function entryOf({ profileId, bookingId, seatId }: LinkTarget): Promise<number> {
  const [row] = await reader.query<{ id: number }>(
    'entry-of-offer',
    `SELECT id FROM waitlist_entry
     WHERE profile_id = $1 AND booking_id = $2 AND participant_id IS NOT DISTINCT FROM $3::int`,
    [profileId, bookingId, seatId],
  )
  if (!row) throw ended()
  return row.id
}
