import { readBooking } from '@/lib/db/booking-rows'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { visible } from './own-calendar'

/** One booking. Refuses: not_found, also for another profile's. */
export async function find(actor: Actor, id: number): Promise<Booking> {
  demand(actor, 'bookings.read')
  return visible(actor, await readBooking(reader, actor.profileId, id))
}
