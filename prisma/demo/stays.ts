import { overlaps } from '@/lib/domain/interval'
import { stayOf } from '@/lib/domain/slots'
import type { Offer } from './business'
import type { Visit } from './visit'
import type { Making } from './visits'

/** When guests of a let come and go, in minutes of the day. */
export const stayTimes = { checkInMinute: 15 * 60, checkOutMinute: 10 * 60 }

/** One stay after the other in a let: close together until next week, then with whole weeks free between them. */
export function staysIn(offer: Offer, { business, special, days, guests, random }: Making): Visit[] {
  const closed = special.blocks.filter(({ serviceId }) => serviceId === offer.id)
  const visits: Visit[] = []
  let offset = -business.daysEachWay + random.between(0, 3)
  while (offset < business.daysEachWay - 7) {
    const nights = random.between(offer.minNights, offset < 8 ? 7 : 4)
    const date = days.day(offset)
    const span = stayOf({ date, nights }, stayTimes, days.zone)
    if (closed.some((block) => overlaps(block.span, span))) {
      offset += 1
      continue
    }
    visits.push({ offer, staffId: null, span, guests: [guests.next(date)] })
    offset += nights + (offset < 8 ? random.between(0, 3) : random.between(9, 14))
  }
  return visits
}
