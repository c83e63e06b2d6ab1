import { offerAt } from '@/lib/db/offer-job'
import { touch } from '@/lib/db/record'
import { readSituation } from '@/lib/db/situation'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid, missing } from '@/lib/domain/refusal'
import type { Situation } from '@/lib/domain/situation'
import { settledWishes, type WaitlistEntry, type Wishes } from '@/lib/domain/waitlist'
import { ownCalendar } from './own-calendar'
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

const mostOfOne = 10

/**
 * Puts somebody on the waitlist. Refuses: forbidden, validation_failed (dates that have passed, more than ten wishes of
 * one address).
 */
export async function joinWaitlist(actor: Actor, wish: WaitlistWish): Promise<WaitlistEntry> {
  demand(actor, 'bookings.write')
  const staffId = ownCalendar(actor, wish.staffId)
  return write(actor.profileId, (tx) => joinIn(tx, actor.profileId, { ...wish, staffId }))
}

/**
 * A visitor puts themselves on it, on the public page. Refuses as above, and not_found where there is no waitlist or
 * page, or the service is not booked online.
 */
export async function joinWaitlistAsVisitor(profileId: number, wish: WaitlistWish): Promise<WaitlistEntry> {
  return write(profileId, (tx) =>
    joinIn(tx, profileId, wish, ({ profile, service }) => {
      if (!profile.publicPage || !profile.waitlist) throw missing('Waitlist')
      if (!service.bookableOnline) throw invalid('serviceId', 'No such service.', 'unknown_product')
    }),
  )
}

/** The same wish of the same person again is the one they have. What is free already is offered at once. */
async function joinIn(
  tx: WriteTx,
  profileId: number,
  wish: WaitlistWish,
  demandMore: (situation: Situation) => void = () => {},
): Promise<WaitlistEntry> {
  const { serviceId, staffId, dateFrom } = wish
  const situation = await readSituation(tx, profileId, {
    serviceId,
    staffId,
    fromDate: dateFrom,
    toDate: dateFrom,
  })
  demandMore(situation)
  const settled = { ...wish, ...settledWishes(situation, wish) }
  const id = (await sameWish(tx, profileId, settled)) ?? (await insertEntry(tx, profileId, settled))
  offerAt(tx, profileId, id, new Date(situation.now))
  touch(tx, profileId)
  return theEntry(tx, profileId, id)
}

async function sameWish(tx: Tx, profileId: number, wish: WaitlistWish): Promise<number | null> {
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
  if (!found && theirs.length >= mostOfOne)
    throw invalid('visitorEmail', `At most ${mostOfOne} wishes of one person.`, 'too_big')
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
