import { readSituation } from '@/lib/db/situation'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import type { Situation } from '@/lib/domain/situation'
import { type Slot, slotsOf } from '@/lib/domain/slots'
import { ownCalendar } from './own-calendar'

export interface SlotsWish {
  serviceId: number
  staffId: number | null
  dateFrom: string
  dateTo: string
  duration?: number
  nights?: number
}

/** The times at which a service can be booked, by the same rules as booking it. Refuses: validation_failed. */
export async function slots(actor: Actor, wish: SlotsWish): Promise<{ slots: Slot[]; situation: Situation }> {
  demand(actor, 'bookings.read')
  const staffId = ownCalendar(actor, wish.staffId)
  const situation = await readSituation(reader, actor.profileId, {
    serviceId: wish.serviceId,
    fromDate: wish.dateFrom,
    toDate: wish.dateTo,
    duration: wish.duration ?? null,
    staffId,
  })
  return {
    situation,
    slots: slotsOf(situation, {
      from: wish.dateFrom,
      to: wish.dateTo,
      staffId,
      ...(wish.duration !== undefined && { duration: wish.duration }),
      ...(wish.nights !== undefined && { nights: wish.nights }),
    }),
  }
}
