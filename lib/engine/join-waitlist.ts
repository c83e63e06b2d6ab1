import { randomUUID } from 'node:crypto'
import { offerAt } from '@/lib/db/offer-job'
import { touch } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid, missing, Refused } from '@/lib/domain/refusal'
import type { Situation } from '@/lib/domain/situation'
import { isWished, settledWishes, type WaitlistEntry, type Wishes } from '@/lib/domain/waitlist'
import { freeWithin } from './free-within'
import { ownCalendar } from './own-calendar'
import { suggestionOf } from './suggest'
import { theEntry } from './waitlist-entry'

/** Somebody's wishes, and how they are reached. */
export interface WaitlistWish extends Wishes {
  name: string
  email: string
  phone: string | null
  note: string
  /** BCP 47; null: nobody knows. */
  locale: string | null
}

/** What is demanded of a wish, by who brings it. */
interface Terms {
  /** Open wishes of one address. */
  most: number
  demandOf?(situation: Situation): void
  demandWithin?(tx: Tx, profileId: number, settled: Wishes): Promise<void>
}

const ofTeam: Terms = { most: 10 }
const ofVisitor: Terms = { most: 5, demandOf: demandOnline, demandWithin: demandNothingFree }
const mostSuggested = 3

/**
 * Puts somebody on the waitlist; the same wish of the same person again is the one they have. What is free already is
 * offered at once. Refuses: forbidden, validation_failed (dates that have passed, more than ten wishes of one address).
 */
export async function joinWaitlist(actor: Actor, wish: WaitlistWish): Promise<WaitlistEntry> {
  demand(actor, 'bookings.write')
  const staffId = ownCalendar(actor, wish.staffId)
  return write(actor.profileId, async (tx) => {
    const { entry } = await joinIn(tx, actor.profileId, { ...wish, staffId }, ofTeam)
    return entry
  })
}

/**
 * A visitor puts themselves on it, on the public page. As anybody can name any address, the same wish again is answered
 * like a new one, under a uid that leads nowhere: who has it neither hears of the first, nor can take it back. Refuses as
 * above (more than five wishes), a wish within which something is free (else wishes would hold times that nobody
 * booked), and not_found where there is no waitlist or page, or the service is not booked online.
 */
export async function joinWaitlistAsVisitor(profileId: number, wish: WaitlistWish): Promise<WaitlistEntry> {
  return write(profileId, async (tx) => {
    const { entry, isNew } = await joinIn(tx, profileId, wish, ofVisitor)
    return isNew ? entry : { ...entry, uid: randomUUID() }
  })
}

function demandOnline({ profile, service }: Situation): void {
  if (!profile.publicPage || !profile.waitlist) throw missing('Waitlist')
  if (!service.bookableOnline) throw invalid('serviceId', 'No such service.', 'unknown_product')
}

async function demandNothingFree(tx: Tx, profileId: number, wishes: Wishes): Promise<void> {
  const { situation, slots } = await freeWithin(tx, profileId, wishes)
  const free = slots.filter((slot) => isWished(situation, slot, wishes))
  if (free.length === 0) return
  const message = 'There are free times on these days: book one of them.'
  throw new Refused('validation_failed', message, {
    faults: [{ field: 'dateFrom', code: 'still_free', message }],
    suggestions: free.slice(0, mostSuggested).map((slot) => suggestionOf(situation, wishes.staffId, slot)),
  })
}

async function joinIn(
  tx: WriteTx,
  profileId: number,
  wish: WaitlistWish,
  { most, demandOf, demandWithin }: Terms,
): Promise<{ entry: WaitlistEntry; isNew: boolean }> {
  const { serviceId, staffId, dateFrom } = wish
  const situation = await readSituation(tx, profileId, {
    serviceId,
    staffId,
    fromDate: dateFrom,
    toDate: dateFrom,
  })
  demandOf?.(situation)
  const settled = { ...wish, ...settledWishes(situation, wish) }
  await demandWithin?.(tx, profileId, settled)
  const known = await sameWish(tx, profileId, settled, most)
  const id = known ?? (await insertEntry(tx, profileId, settled))
  offerAt(tx, profileId, id, new Date(situation.now))
  touch(tx, profileId)
  return { entry: await theEntry(tx, profileId, id), isNew: known === null }
}

async function sameWish(tx: Tx, profileId: number, wish: WaitlistWish, most: number): Promise<number | null> {
  // One wish of an address after the other: of many sent at once no more are taken either.
  await tx.query('lock-wishes-of', 'SELECT pg_advisory_xact_lock($1::int, hashtext(lower($2)))', [
    profileId,
    wish.email,
  ])
  const theirs = await tx.query<{ id: number; isSame: boolean }>('same-wish', same, [
    profileId,
    wish.email,
    wish.serviceId,
    wish.staffId,
    wish.dateFrom,
    wish.dateTo,
    wish.fromMinute,
    wish.untilMinute,
    wish.nights,
  ])
  const found = theirs.find(({ isSame }) => isSame)
  if (!found && theirs.length >= most)
    throw invalid('visitorEmail', `At most ${most} wishes of one person.`, 'too_many')
  return found?.id ?? null
}

const same = `
  SELECT id, (service_id, staff_id, date_from, date_to, from_minute, until_minute, nights)
    IS NOT DISTINCT FROM ($3::int, $4::int, $5::date, $6::date, $7::int, $8::int, $9::int) AS "isSame"
  FROM waitlist_entry
  WHERE profile_id = $1 AND lower(email) = lower($2) AND state IN ('waiting', 'offered') ORDER BY id`

async function insertEntry(tx: Tx, profileId: number, wish: WaitlistWish): Promise<number> {
  const [added] = await tx.query<{ id: number }>('join-waitlist', insert, [
    profileId,
    wish.serviceId,
    wish.staffId,
    wish.dateFrom,
    wish.dateTo,
    wish.fromMinute,
    wish.untilMinute,
    wish.nights,
    wish.name,
    wish.email,
    wish.phone,
    wish.note,
    wish.locale,
  ])
  return added?.id ?? 0
}

const insert = `
  INSERT INTO waitlist_entry (profile_id, service_id, staff_id, date_from, date_to, from_minute, until_minute, nights,
    name, email, phone, note, locale, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, clock_timestamp()) RETURNING id`
