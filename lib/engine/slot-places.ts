import { readSituation } from '@/lib/db/situation'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { conflictsOf } from '@/lib/domain/conflicts'
import { boundaryOf, MINUTE, weekdayOf } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { takers } from '@/lib/domain/place'
import { placesLeft } from '@/lib/domain/time-slot'

/**
 * How many places can be booked of each fixed time of a service on a date, by the ids of those that are on its weekday:
 * none where nobody is there to give them, by the same rules as booking them.
 */
export async function slotPlaces(
  actor: Actor,
  serviceId: number,
  date: string,
): Promise<Map<number, number>> {
  demand(actor, 'bookings.read')
  const situation = await readSituation(reader, actor.profileId, { serviceId, fromDate: date, toDate: date })
  const onDate = situation.timeSlots.filter(({ weekdays }) => weekdays.includes(weekdayOf(date)))
  return new Map(
    onDate.map(({ id, start: minute, end: until }) => {
      const start = boundaryOf({ date, minute }, situation.profile.timezone)
      const span = { start, end: start + (until - minute) * MINUTE }
      const isOpen = takers(situation, null).some(
        (staffId) => conflictsOf(situation, { ...span, staffId }).length === 0,
      )
      return [id, isOpen ? (placesLeft(situation, span) ?? 0) : 0]
    }),
  )
}
