import { lockBookables } from '@/lib/db/locks'
import { offerAt } from '@/lib/db/offer-job'
import { record } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import { type Actor, systemActor } from '@/lib/domain/actor'
import { addDays, localOf } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import type { Situation } from '@/lib/domain/situation'
import { answerableUntil, firstFit, type WaitlistEntry } from '@/lib/domain/waitlist'
import { bookIn, lastWall } from './book'
import { freeWithin } from './free-within'
import { mailsTo } from './messages'
import { ownCalendar } from './own-calendar'
import { type LocalWish, spanOf } from './span'
import { lockEntry, theEntry } from './waitlist-entry'

/** A free time that somebody is offered. */
export type PlaceToOffer = Omit<LocalWish, 'duration'> & { staffId: number | null }

/**
 * Offers somebody who waits the first free time that fits their wishes: it is reserved for them and they owe an answer.
 * False when nothing fits, or they are not waiting any more. The diary is read under its locks, so a time goes to one.
 */
export async function offerFirstFit(profileId: number, entryId: number): Promise<boolean> {
  const actor = systemActor(profileId)
  return write(profileId, async (tx) => {
    const entry = await holdWaiting(tx, actor, entryId)
    if (entry.state !== 'waiting') return false
    const place = await firstPlace(tx, profileId, entry)
    if (place) await offerIn(tx, actor, entry, place)
    return place !== null
  }).catch(lastWall)
}

/**
 * Offers a free time of the owner's choice, also one outside the wishes. Refuses: forbidden, not_found,
 * invalid_transition (not waiting), and what booking it would.
 */
export async function offerPlace(actor: Actor, entryId: number, place: PlaceToOffer): Promise<WaitlistEntry> {
  demand(actor, 'bookings.write')
  const staffId = ownCalendar(actor, place.staffId)
  return write(actor.profileId, async (tx) => {
    const entry = await holdWaiting(tx, actor, entryId)
    if (entry.state !== 'waiting')
      throw new Refused('invalid_transition', `An entry that is ${entry.state} cannot be offered a place.`)
    await offerIn(tx, actor, entry, { ...place, staffId: staffId ?? entry.staffId })
    return theEntry(tx, actor.profileId, entryId)
  }).catch(lastWall)
}

/** Where the first free time is that fits; null when there is none. */
export async function firstPlace(
  tx: Tx,
  profileId: number,
  entry: WaitlistEntry,
): Promise<PlaceToOffer | null> {
  const { staffId, nights } = entry
  const { situation, slots } = await freeWithin(tx, profileId, entry)
  const slot = firstFit(situation, slots, entry)
  if (!slot) return null
  const { date, minute } = localOf(slot.start, situation.profile.timezone)
  const checkoutDate = situation.service.kind === 'rental' ? addDays(date, nights ?? 1) : null
  return { date, minute, checkoutDate, staffId }
}

/** The entry, locked after whatever could be offered to it. */
async function holdWaiting(tx: Tx, { profileId }: Actor, entryId: number): Promise<WaitlistEntry> {
  const { staffId, serviceId } = await theEntry(tx, profileId, entryId)
  await lockBookables(tx, profileId, {
    staff: staffId === null ? [] : [staffId],
    services: staffId === null ? [serviceId] : [],
    concerned: [serviceId],
  })
  return lockEntry(tx, profileId, entryId)
}

async function offerIn(tx: WriteTx, actor: Actor, entry: WaitlistEntry, place: PlaceToOffer): Promise<void> {
  const { profileId } = actor
  const { serviceId, name, email, phone, note, locale } = entry
  const situation = await readSituation(tx, profileId, {
    serviceId,
    staffId: place.staffId,
    fromDate: place.date,
    toDate: place.date,
  })
  const offeredUntil = answerable(situation, place)
  const booking = await bookIn(tx, actor, {
    ...place,
    serviceId,
    duration: null,
    visitor: { name, email, phone, note },
    internalNote: '',
    price: null,
    currency: null,
    status: 'reserved',
    holdExpiresAt: offeredUntil,
    source: 'waitlist',
    override: false,
    tell: false,
    ...(locale !== null && { locale }),
  })
  const seat = booking.participants.findLast(
    (each) => each.status === 'reserved' && each.email?.toLowerCase() === email.toLowerCase(),
  )
  await tx.query('offer-waitlist-entry', offered, [
    profileId,
    entry.id,
    booking.id,
    seat?.id ?? null,
    offeredUntil,
  ])
  const owed = await mailsTo(situation.profile, booking, 'waitlist_offer', {
    offeredUntil,
    ...(seat && { participantId: seat.id }),
  })
  const fact = {
    type: 'notified',
    before: null,
    after: { offeredUntil: offeredUntil.toISOString() },
  } as const
  record(tx, actor, booking, fact, { owed })
  offerAt(tx, profileId, entry.id, offeredUntil)
}

function answerable(situation: Situation, place: PlaceToOffer): Date {
  const { start } = spanOf(situation, { ...place, duration: null })
  const until = answerableUntil(situation, start)
  if (until <= situation.now) throw invalid('startTime', 'This time is too soon to be offered.', 'too_early')
  return new Date(until)
}

const offered = `
  UPDATE waitlist_entry SET state = 'offered', booking_id = $3, participant_id = $4, offered_until = $5
  WHERE profile_id = $1 AND id = $2`
