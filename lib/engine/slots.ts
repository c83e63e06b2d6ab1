import { readSituation } from '@/lib/db/situation'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import type { Situation } from '@/lib/domain/situation'
import { type Slot, slotsOf } from '@/lib/domain/slots'
import { onlineOffer } from './online-offer'
import { ownCalendar } from './own-calendar'

export interface SlotsWish {
  serviceId: number
  staffId: number | null
  locationId?: number | null
  dateFrom: string
  dateTo: string
  duration?: number
  nights?: number
}

export interface FoundSlots {
  slots: Slot[]
  situation: Situation
}

/** The times at which a service can be booked, by the same rules as booking it. Refuses: validation_failed. */
export async function slots(actor: Actor, wish: SlotsWish): Promise<FoundSlots> {
  demand(actor, 'bookings.read')
  return slotsIn(actor.profileId, { ...wish, staffId: ownCalendar(actor, wish.staffId) })
}

/** The same for a visitor: of what the public page offers only. */
export async function onlineSlots(profileId: number, wish: SlotsWish): Promise<FoundSlots> {
  await onlineOffer(reader, profileId, wish.serviceId)
  return slotsIn(profileId, wish)
}

async function slotsIn(profileId: number, wish: SlotsWish): Promise<FoundSlots> {
  const { serviceId, staffId, locationId = null, dateFrom, dateTo, duration, nights } = wish
  const situation = await readSituation(reader, profileId, {
    serviceId,
    fromDate: dateFrom,
    toDate: addDays(dateTo, nights ?? 0),
    duration: duration ?? null,
    staffId,
    locationId,
  })
  return {
    situation,
    slots: slotsOf(situation, {
      from: dateFrom,
      to: dateTo,
      staffId,
      locationId,
      ...(duration !== undefined && { duration }),
      ...(nights !== undefined && { nights }),
    }),
  }
}
