import { appointmentsOn } from './appointments'
import type { Business, SpecialDays } from './business'
import { classesOn } from './classes'
import type { GuestList } from './customers'
import type { DemoDays } from './demo-days'
import { type Diary, openDiary } from './diary'
import type { Random } from './random'
import { staysIn } from './stays'
import type { Visit } from './visit'

/** What the visits of a demo are made from. */
export interface Making {
  business: Business
  special: SpecialDays
  days: DemoDays
  diary: Diary
  guests: GuestList
  random: Random
}

/** Everybody who comes within the demo's days, by time: classes first, for their time is fixed. */
export function visitsOf(from: Omit<Making, 'diary'>): Visit[] {
  const making = { ...from, diary: openDiary(from.business, from.special) }
  const { daysEachWay, services } = from.business
  const offsets = Array.from({ length: daysEachWay * 2 + 1 }, (_, index) => index - daysEachWay)
  return [
    ...offsets.flatMap((offset) => classesOn(from.days.day(offset), making)),
    ...services.filter(({ kind }) => kind === 'rental').flatMap((offer) => staysIn(offer, making)),
    ...offsets.flatMap((offset) => appointmentsOn(offset, making)),
  ].sort((a, b) => a.span.start - b.span.start || a.offer.id - b.offer.id)
}
