import { readSituation } from '@/lib/db/situation'
import type { Tx } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import { localOf } from '@/lib/domain/local-time'
import type { Situation } from '@/lib/domain/situation'

/**
 * What decides about a place that somebody has already, or was promised: of its own dates, and also where the service is
 * no longer sold. The booking that is named does not stand in its own way.
 */
export function readAround(
  tx: Tx,
  profileId: number,
  place: Pick<Booking, 'serviceId' | 'startsAt' | 'endsAt' | 'timezone'>,
  ignoreBookingId: number | null = null,
): Promise<Situation> {
  const dateOf = (instant: Date) => localOf(instant.getTime(), place.timezone).date
  return readSituation(tx, profileId, {
    serviceId: place.serviceId,
    fromDate: dateOf(place.startsAt),
    toDate: dateOf(place.endsAt),
    ignoreBookingId,
    archivedToo: true,
  })
}
