import { readBooking } from '@/lib/db/booking-rows'
import { type BookingTerms, readTerms } from '@/lib/db/booking-terms'
import type { Opened } from '@/lib/db/opened-link'
import { readProfile } from '@/lib/db/profile-rules'
import { reader, type Tx } from '@/lib/db/transaction'
import type { Booking, Participant, Status } from '@/lib/domain/booking'
import { missing } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import { visitStatus } from '@/lib/domain/visitor-rules'
import { demandHolder, type TokenHolder } from './token-holder'

/** A customer's booking, or their seat of a class, as a program of theirs is told of it. */
export interface CustomerBooking {
  booking: Booking
  /** null: the booking has one visitor. */
  seat: Participant | null
  status: Status
  profile: ProfileRules
  terms: BookingTerms
}

/**
 * A booking of the holder of a customer's token, or of a mail's link. Refuses: unauthenticated, not_found, also for
 * what is somebody else's.
 */
export async function customerBooking(token: string, id: number): Promise<CustomerBooking> {
  return toldOf(reader, await openedBy(reader, await demandHolder(reader, token), id))
}

/** What a token opens of the booking of this id; refuses what is not its holder's as missing. */
export async function openedBy(tx: Tx, { actor, opens }: TokenHolder, id: number): Promise<Opened> {
  const booking = await readBooking(tx, actor.profileId, id)
  const opened = booking && opens(booking)
  if (!opened) throw missing('Booking')
  return opened
}

/** What a customer is told of what they have. */
export async function toldOf(tx: Tx, { profileId, booking, seat }: Opened): Promise<CustomerBooking> {
  const [profile, terms] = await Promise.all([
    readProfile(tx, profileId),
    readTerms(tx, profileId, booking.id),
  ])
  return { booking, seat, status: visitStatus(booking, seat), profile, terms }
}
