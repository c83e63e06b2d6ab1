import { linkCustomer, updateBooking } from '@/lib/db/booking-rows'
import { settleProposal } from '@/lib/db/proposal-rows'
import { type Owed, record, withdraw } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { demandVersion, holdInPlace } from './hold'
import { isSameAddress, readdress } from './readdress'

type Amendable =
  | 'visitorName'
  | 'visitorEmail'
  | 'visitorPhone'
  | 'visitorNote'
  | 'internalNote'
  | 'price'
  | 'currency'
  | 'complaint'
  | 'notifyClient'
  | 'customerId'
  | 'cancelReason'

/**
 * What may be put right without moving anything. An absent key keeps its value. Whose `customerId` is named has the name
 * and the addresses that come with it; without one it is whoever has the email.
 */
export type Amendment = { [Key in Amendable]?: Booking[Key] | undefined }

/**
 * Puts details right; nobody is told. What is already so changes nothing. Another address hands the booking on: what still
 * waits to be told goes there. Refuses: not_found, version_mismatch.
 */
export async function amend(
  actor: Actor,
  id: number,
  amendment: Amendment,
  version: number | null,
): Promise<Booking> {
  demand(actor, 'bookings.write')
  return write(actor.profileId, async (tx) => {
    const booking = await holdInPlace(tx, actor, id)
    await demandVersion(tx, actor, booking, version)
    return amendIn(tx, actor, booking, amendment)
  })
}

/** Puts details of a booking right that is locked. */
export async function amendIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  amendment: Amendment,
): Promise<Booking> {
  const after = changesOf(booking, amendment)
  if (Object.keys(after).length === 0) return booking
  const wanted: Booking = { ...booking, ...after }
  const isHandedOn =
    'customerId' in after ||
    (booking.visitorEmail !== null && !isSameAddress(booking.visitorEmail, wanted.visitorEmail))
  const isNamed = amendment.customerId !== undefined
  const customerId =
    'visitorEmail' in after && !isNamed ? await linkCustomer(tx, actor.profileId, wanted) : wanted.customerId
  const saved = await updateBooking(tx, actor.profileId, {
    ...wanted,
    customerId,
    // What was sent to the former address must not open somebody else's booking.
    linkVersion: booking.linkVersion + (isHandedOn ? 1 : 0),
  })
  if (after.complaint)
    await withdraw(tx, actor.profileId, booking.id, ['review_request'], 'the visitor had cause to complain')
  const owed = isHandedOn ? await handOn(tx, actor, saved, 'visitorName' in after) : []
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, booking[key as Amendable]]))
  const fact = {
    type: 'changed',
    before: { ...before, ...whose(booking, saved, after) },
    after: { ...after, ...whose(saved, booking, after) },
  } as const
  record(tx, actor, saved, fact, { owed })
  return saved
}

/** What was asked was asked of somebody else; what is still to be told is told to whoever has the booking now. */
async function handOn(tx: WriteTx, actor: Actor, booking: Booking, isSomebodyElse: boolean): Promise<Owed[]> {
  const ended = await settleProposal(tx, actor.profileId, booking.id, 'withdrawn')
  if (ended !== null) record(tx, actor, booking, { type: 'unproposed', before: null, after: null })
  return readdress(tx, actor.profileId, booking, null, 'the booking was handed on', isSomebodyElse)
}

/** A class is its participants': whom it is named after is told with the name. */
const whose = (booking: Booking, other: Booking, after: object) =>
  booking.customerId !== other.customerId || (booking.kind === 'group' && 'visitorName' in after)
    ? { customerId: booking.customerId }
    : {}

const changesOf = (booking: Booking, amendment: Amendment): Partial<Pick<Booking, Amendable>> =>
  Object.fromEntries(
    Object.entries(amendment).filter(
      ([key, value]) => value !== undefined && booking[key as Amendable] !== value,
    ),
  )
