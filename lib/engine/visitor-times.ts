import { now } from '@/lib/db/now'
import type { Opened } from '@/lib/db/opened-link'
import { readSituation } from '@/lib/db/situation'
import { reader, type Tx } from '@/lib/db/transaction'
import { addDays, isNameable, latest, localOf } from '@/lib/domain/local-time'
import type { Situation } from '@/lib/domain/situation'
import { type Slot, slotsOf } from '@/lib/domain/slots'
import { placeOf } from './span'

/** Which days are looked through, and whose time. */
export interface TimesWish {
  from: string
  to: string
  /** Also the time of others than who has the booking now. */
  anyone: boolean
}

/**
 * The times a visitor could move what they have to: of the same service and length, by the same rules as booking, where
 * the booking does not stand in its own way. A seat goes to another class that meets.
 */
export async function visitorTimes(
  { profileId, booking, seat }: Opened,
  { from, to, anyone }: TimesWish,
  tx: Tx = reader,
): Promise<{ slots: Slot[]; situation: Situation }> {
  const { duration, nights } = placeOf(booking)
  const staffId = anyone || seat ? null : booking.staffId
  const today = localOf(await now(tx), booking.timezone).date
  const situation = await readSituation(tx, profileId, {
    serviceId: booking.serviceId,
    fromDate: latest(from, today),
    // Days that are over have no times, and a range of them no end before its beginning.
    toDate: addDays(latest(to, today), nights ?? 0),
    duration,
    locationId: booking.locationId,
    ignoreBookingId: seat ? null : booking.id,
    archivedToo: true,
  })
  const isThere = staffId === null || situation.staff.some(({ id }) => id === staffId)
  const slots = slotsOf(situation, {
    from: latest(from, today),
    to,
    // Who left the house or the service has no time to offer.
    staffId: isThere ? staffId : null,
    ...(booking.kind === 'appointment' && { duration }),
    ...(nights !== null && { nights }),
  })
  return {
    situation,
    slots: slots
      .filter(({ start }) => start !== booking.startsAt.getTime() && isNameable(start, booking.timezone))
      .filter(({ bookingId }) => !seat || (bookingId !== null && bookingId !== booking.id)),
  }
}
