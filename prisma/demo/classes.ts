import { instantOf, weekdayOf } from '@/lib/domain/local-time'
import type { Customer } from './customers'
import { spanOf, type Visit } from './visit'
import type { Making } from './visits'

/** The classes of a date, a third full at least. A class whose teacher is away does not take place. */
export function classesOn(date: string, { business, days, diary, guests, random }: Making): Visit[] {
  return business.classes.flatMap(({ serviceId, staffId, weekday, minute }) => {
    const offer = business.services.find(({ id }) => id === serviceId)
    if (!offer || weekday !== weekdayOf(date)) return []
    const start = instantOf({ date, minute }, days.zone)
    if (!diary.starts(staffId, offer, date).includes(start)) return []
    diary.take(staffId, offer, start)
    const seats = random.between(Math.ceil(offer.capacityMax / 3), offer.capacityMax)
    const others = Array.from({ length: seats - 1 }, () => guests.next(date))
    const participants: [Customer, ...Customer[]] = [guests.next(date), ...others]
    return [{ offer, staffId, span: spanOf(offer, start), guests: participants }]
  })
}
