import type { PersonRow } from '@/lib/db/booking-details'
import { localOf } from '@/lib/domain/local-time'
import type { Slot } from '@/lib/domain/slots'
import { toMoment, toProfessional } from './business-booking'
import type { BusinessAvailabilityJson } from './business-shapes'

/** The free times in this dialect; days are those of the business's zone, times are in UTC. */
export function toBusinessAvailability(found: {
  slots: Slot[]
  people: PersonRow[]
  timezone: string
  limitExceeded: boolean
}): BusinessAvailabilityJson {
  const { slots, people, timezone, limitExceeded } = found
  const uids = new Map(people.map(({ id, uid }) => [id, uid]))
  return {
    days: [...new Set(slots.map(({ start }) => localOf(start, timezone).date))],
    professionals: people.map(toProfessional),
    slots: slots.map(({ start, end, staffIds }) => ({
      startTime: toMoment(start),
      endTime: toMoment(end),
      professionalIds: staffIds.flatMap((id) => uids.get(id) ?? []),
    })),
    limitExceeded,
  }
}
