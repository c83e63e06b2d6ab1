import type { Status } from './booking'
import type { Interval } from './interval'
import { withoutNotice } from './sick-day-notice'
import type { BusyRow, HoursRow, Situation } from './situation'
import { holds } from './status'

/** In days: later than any booking. */
const ages = 100 * 366

/**
 * A situation in which a booking is noted that was made elsewhere. How early or late one may be made is no question any
 * more; of one that is over neither is when the business is open today, only whether somebody else had the time. One that
 * was called off takes no time.
 */
export function broughtIn(situation: Situation, { start }: Interval, status: Status): Situation {
  const isMade = withoutNotice(situation, true)
  const made = { ...isMade, service: { ...isMade.service, maxDaysAhead: ages } }
  if (holds(status) && start >= situation.now) return made
  return {
    ...made,
    service: { ...made.service, minNights: 1, maxNights: null },
    hours: always,
    overrides: [],
    blocks: [],
    bookings: made.bookings.filter((busy) => holds(status) || isClassAt(busy, made, start)),
  }
}

const isClassAt = (busy: BusyRow, { service }: Situation, start: number): boolean =>
  busy.kind === 'group' && busy.serviceId === service.id && busy.start === start

const always: HoursRow[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  staffId: null,
  weekday,
  start: 0,
  end: 1440,
  validFrom: null,
  validTo: null,
}))
