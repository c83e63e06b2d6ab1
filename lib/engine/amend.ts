import { linkCustomer, updateBooking } from '@/lib/db/booking-rows'
import { record, withdraw } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { demandVersion, holdInPlace } from './hold'

type Amendable =
  | 'visitorName'
  | 'visitorEmail'
  | 'visitorPhone'
  | 'visitorNote'
  | 'internalNote'
  | 'price'
  | 'currency'
  | 'complaint'

/** What may be put right without moving anything. An absent key keeps its value. */
export type Amendment = { [Key in Amendable]?: Booking[Key] | undefined }

/** Puts details right; nobody is told. What is already so changes nothing. Refuses: not_found, version_mismatch. */
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
    const after = changesOf(booking, amendment)
    if (Object.keys(after).length === 0) return booking
    const isHandedOn = 'visitorEmail' in after && booking.visitorEmail !== null
    const wanted: Booking = {
      ...booking,
      ...after,
      // What was sent to the former address must not open somebody else's booking.
      linkVersion: booking.linkVersion + (isHandedOn ? 1 : 0),
    }
    const customerId =
      'visitorEmail' in after ? await linkCustomer(tx, actor.profileId, wanted) : booking.customerId
    const saved = await updateBooking(tx, actor.profileId, { ...wanted, customerId })
    if (after.complaint)
      await withdraw(tx, actor.profileId, id, ['review_request'], 'the visitor had cause to complain')
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, booking[key as Amendable]]))
    record(tx, actor, saved, {
      type: 'changed',
      before: { ...before, ...whose(booking, saved, after) },
      after: { ...after, ...whose(saved, booking, after) },
    })
    return saved
  })
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
