import { contains, type Interval, overlaps } from '@/lib/domain/interval'
import { MINUTE } from '@/lib/domain/local-time'
import { openIntervals } from '@/lib/domain/schedule'
import type { Business, Offer, SpecialDays } from './business'
import { occupied, spanOf } from './visit'

/** Who is free when, filled in as the demo makes its bookings: nothing is ever put where it does not fit. */
export interface Diary {
  /** The starts on a date, a quarter of an hour apart, at which the person could give the service. */
  starts(staffId: number, offer: Offer, date: string): number[]
  /** Enters a visit: its time, with the buffers around it, is no longer free. */
  take(staffId: number, offer: Offer, start: number): void
  worksOn(staffId: number, date: string): boolean
}

export function openDiary(business: Business, special: SpecialDays): Diary {
  const taken = new Map<number, Interval[]>(business.staff.map(({ id }) => [id, []]))
  const takenBy = (staffId: number | null) => (staffId === null ? [] : (taken.get(staffId) ?? []))
  for (const { staffId, span } of [...special.keptFree, ...special.blocks]) takenBy(staffId).push(span)

  const schedule = { profile: business.profile, hours: business.hours, overrides: special.overrides }
  const open = (staffId: number, date: string) => openIntervals(schedule, staffId, date, date)

  return {
    starts: (staffId, offer, date) =>
      open(staffId, date).flatMap((window) =>
        quartersOf(window).filter((start) => {
          const whole = occupied(offer, spanOf(offer, start))
          return contains(window, whole) && !takenBy(staffId).some((busy) => overlaps(busy, whole))
        }),
      ),
    take: (staffId, offer, start) => takenBy(staffId).push(occupied(offer, spanOf(offer, start))),
    worksOn: (staffId, date) => open(staffId, date).length > 0,
  }
}

function quartersOf({ start, end }: Interval): number[] {
  const quarter = 15 * MINUTE
  return Array.from({ length: Math.ceil((end - start) / quarter) }, (_, index) => start + index * quarter)
}
