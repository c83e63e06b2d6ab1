import { readSituation } from '@/lib/db/situation'
import type { Tx } from '@/lib/db/transaction'
import { addDays, localOf } from '@/lib/domain/local-time'
import type { Situation } from '@/lib/domain/situation'
import { type Slot, slotsOf } from '@/lib/domain/slots'
import { datesAhead, type Wishes } from '@/lib/domain/waitlist'

/** The times that can be booked on the days of the wishes that are still to come, ascending, and what they were read from. */
export async function freeWithin(
  tx: Tx,
  profileId: number,
  { serviceId, staffId, dateFrom, dateTo, nights }: Wishes,
): Promise<{ situation: Situation; slots: Slot[] }> {
  const situation = await readSituation(tx, profileId, {
    serviceId,
    staffId,
    fromDate: dateFrom,
    toDate: addDays(dateTo, nights ?? 0),
  })
  const dates = datesAhead({ dateFrom, dateTo }, localOf(situation.now, situation.profile.timezone).date)
  const slots = dates ? slotsOf(situation, { ...dates, staffId, ...(nights !== null && { nights }) }) : []
  return { situation, slots }
}
