import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { Refused } from '@/lib/domain/refusal'
import { isTwice } from '@/lib/domain/time-slot'
import { readAround } from './read-around'

/**
 * Refuses (duplicate_booking) that a locked booking stands in a fixed time in which its visitor, known by email or
 * phone, has a place already. A name alone tells nobody apart here: what stands already may be nobody's in particular.
 */
export async function demandOnce(tx: WriteTx, actor: Actor, booking: Booking): Promise<void> {
  const { visitorEmail: email, visitorPhone: phone, timeSlotId } = booking
  if (timeSlotId === null || !(email || phone)) return
  const span = { start: booking.startsAt.getTime(), end: booking.endsAt.getTime() }
  const situation = await readAround(tx, actor.profileId, booking, booking.id)
  if (isTwice(situation, span, { email, phone, name: null }))
    throw new Refused('duplicate_booking', 'This visitor has a place in this time slot already.')
}
