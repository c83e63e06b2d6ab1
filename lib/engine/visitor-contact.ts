import { linkCustomer, updateBooking } from '@/lib/db/booking-rows'
import { record } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import { apart } from './differing'
import { isSameAddress, readdress } from './readdress'
import { asVisitor, demandChoice, holdOwn, type Own, visitorOf } from './visitor-hold'

/** How a visitor wants to be called and reached. */
export interface VisitorContact {
  name: string
  email: string | null
  phone: string | null
}

/**
 * The holder of a link puts right how they are called and reached; what is so already changes nothing, and nobody is
 * told. Another address makes them the customer it belongs to, and hears what still waits to be told. Their link stays
 * good: it was not handed on.
 * Refuses: not_found, deadline_passed (it has begun), invalid_transition, duplicate_booking (that address sits in this class already).
 */
export async function changeContact(token: string, contact: VisitorContact): Promise<void> {
  await asVisitor(token, async (tx) => {
    const own = await holdOwn(tx, token)
    demandChoice(own, 'contact')
    const was = wordsOf(visitorOf(own))
    const is = wordsOf(contact)
    const changed = apart(is, was)
    if (Object.keys(changed).length === 0) return
    const customerId =
      'visitorEmail' in changed ? await customerOf(tx, own, contact) : visitorOf(own).customerId
    const saved = own.seat
      ? await storeSeat(tx, own, contact, customerId)
      : await updateBooking(tx, own.profileId, { ...own.booking, ...is, customerId })
    const owed = isSameAddress(was.visitorEmail, is.visitorEmail)
      ? []
      : await readdress(tx, own.profileId, saved, own.seat?.id ?? null, 'the visitor has another address')
    const whose = own.seat || customerId !== own.booking.customerId
    const fact = {
      type: 'changed',
      before: { ...apart(was, is), ...(whose && { customerId: visitorOf(own).customerId }) },
      after: { ...changed, ...(whose && { customerId }) },
    } as const
    record(tx, own.actor, saved, fact, { owed })
  })
}

const wordsOf = ({ name, email, phone }: VisitorContact) => ({
  visitorName: name,
  visitorEmail: email,
  visitorPhone: phone,
})

const customerOf = (tx: WriteTx, { profileId, booking, seat }: Own, contact: VisitorContact) =>
  linkCustomer(tx, profileId, { ...wordsOf(contact), locale: (seat ?? booking).locale })

async function storeSeat(
  tx: WriteTx,
  { profileId, booking, seat }: Own,
  { name, email, phone }: VisitorContact,
  customerId: number | null,
) {
  await tx.query(
    'visitor-seat-contact',
    `UPDATE participant SET name = $3, email = $4, phone = $5, customer_id = $6, updated_at = now()
     WHERE profile_id = $1 AND id = $2`,
    [profileId, seat?.id, name, email, phone, customerId],
  )
  const participants = booking.participants.map((one) =>
    one.id === seat?.id ? { ...one, name, email, phone, customerId } : one,
  )
  return updateBooking(tx, profileId, { ...booking, participants })
}
